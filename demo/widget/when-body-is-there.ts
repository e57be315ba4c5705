/** Runs a function now, or once the page has a body: scripts may come early. */
export const whenBodyIsThere = (start: () => void): void => {
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start, { once: true });
};
