/** Milliseconds between two looks: nothing tells of an address that changed. */
const OFTEN = 500;

/**
 * Shows where the agent is in the console, which is on the same site.
 *
 * @param alone a link that opens the same
 */
export const watchAgent = (
  frame: HTMLIFrameElement,
  address: HTMLElement,
  alone: HTMLAnchorElement,
): void => {
  setInterval(() => {
    const { pathname = '/console', search = '' } =
      frame.contentWindow?.location ?? {};
    // Before its first page a frame is at about:blank.
    if (!pathname.startsWith('/console')) return;
    address.textContent = location.host + pathname;
    alone.href = pathname + search;
  }, OFTEN);
};
