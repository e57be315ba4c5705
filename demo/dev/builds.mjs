import { readFileSync } from 'node:fs';

const script = readFileSync(new URL('reload-page.js', import.meta.url));

/**
 * Counts the builds, and tells open pages of each. The pages need nothing that
 * the strictest policy forbids: a script and a stream of their own origin.
 */
export const createBuilds = () => {
  // No number of an earlier run: pages that outlived it reload too.
  let build = Date.now();
  const streams = new Set();
  const write = (stream) => stream.write(`data: ${build}\n\n`);

  return {
    /** Returns a page with the script that reloads it. */
    addScript: (html) =>
      html.replace(
        '</head>',
        `<script src="/dev-reload.js?build=${build}" defer></script></head>`,
      ),
    /** Has every open page reload. */
    announce() {
      build += 1;
      streams.forEach(write);
    },
    /** Responds to what the script asks for; returns whether this was that. */
    respond(request, response) {
      const [path] = request.url.split('?');
      if (path === '/dev-reload.js') {
        response
          .writeHead(200, {
            'content-type': 'text/javascript',
            'cache-control': 'no-store',
          })
          .end(script);
        return true;
      }
      if (path !== '/dev-builds') return false;
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
      });
      write(response);
      streams.add(response);
      response.once('close', () => streams.delete(response));
      return true;
    },
  };
};
