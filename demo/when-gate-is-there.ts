/** Only what the shop uses of the gate's page API. */
export interface Gate {
  init(options: object): void;
}

/**
 * Calls back once the gateway's script has run, which may have been already
 * and may never be: then the chat is left alone. In the order of asking.
 */
export const whenGateIsThere = (use: (gate: Gate) => void): void => {
  const page: Window & { Doorlist?: Gate } = window;
  const look = () => page.Doorlist && use(page.Doorlist);
  if (page.Doorlist) look();
  else {
    document
      .querySelector('script[src$="/doorlist.js"]')
      ?.addEventListener('load', look, { once: true });
  }
};
