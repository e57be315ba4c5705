import type { AcquirePage } from './app';

/** Its place in the script's address: `a-lumen`. */
const ACCOUNT = 'lumen';

/**
 * Starts the account's widget, unless the page includes the script again: the
 * vendor's loader was seen to refuse that, and to say so.
 */
export const loadOnce = (page: AcquirePage, start: () => void): void => {
  const loaded = (page.__acquire_loaded ??= {});
  if (loaded[ACCOUNT]) {
    console.info('Acquire is on this page already.');
    return;
  }
  loaded[ACCOUNT] = true;
  start();
};
