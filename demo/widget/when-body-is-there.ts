/** Runs now, or once the page has a body: scripts come early, async or late. */
export const whenBodyIsThere = (start: () => void): void => {
  if (document.body) start();
  else addEventListener('DOMContentLoaded', start, { once: true });
};
