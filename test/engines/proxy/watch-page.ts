/** Where the watching script is, on every origin. */
export const WATCH_PATH = '/.watch.js';

/** The script that comes first in each page: it watches, then runs `init`. */
export const watchScript = (init: string): string =>
  `(${watchPage})(${JSON.stringify(WATCH_PATH)});\n${init}`;

// Runs in the page, from its text: it can use nothing of this module.
const watchPage = (path: string) => {
  const Request = XMLHttpRequest;
  const complain = (text: string) => {
    // Without waiting, it could be lost with the page.
    const request = new Request();
    request.open('POST', path, false);
    request.send(text);
  };
  addEventListener('error', ({ message, filename, lineno }) =>
    complain(`${message} (${filename}:${lineno})`),
  );
  addEventListener('unhandledrejection', ({ reason }) =>
    complain(`unhandled: ${reason}`),
  );
  addEventListener('securitypolicyviolation', (event) =>
    complain(`against ${event.effectiveDirective}: ${event.blockedURI}`),
  );
  const { error } = console;
  console.error = (...words: unknown[]) => {
    complain(words.join(' '));
    error(...words);
  };
};
