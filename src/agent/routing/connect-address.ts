import { readQuery } from './routes';

const PATH = '/console/connect';
const NAME = 'doorlist connect';

/**
 * Returns the origin whose page asks to act for somebody, by the address of the
 * window that it opened: no text where it names none; undefined in the console.
 */
export const readAskingOrigin = (url: string): string | undefined =>
  url.split('?')[0] === PATH ? (readQuery(url).get('origin') ?? '') : undefined;

/**
 * Returns the address that such a window had before somebody went away to sign
 * in: a provider of sign-ins always leads back to the console.
 */
export const resumeAddress = (
  url: string,
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): string => {
  if (readAskingOrigin(url) !== undefined) {
    store.setItem(NAME, url);
    return url;
  }
  const kept = store.getItem(NAME);
  store.removeItem(NAME);
  return kept !== null && /^\/console\/?$/.test(url) ? kept : url;
};
