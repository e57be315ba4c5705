import { parsePublicUrl } from '../http/public-url';

const BY = 'doorlist list add --allow-private';

/**
 * Returns the URL of a list that somebody names over the API: never a file.
 *
 * @throws ApiError `invalid` naming `url`
 */
export const parseListUrl = (text: string, allowPrivate: boolean): string => {
  const { href } = parsePublicUrl(text, { allowed: allowPrivate, by: BY });
  return href;
};

/** Returns what a list is called unless somebody says: the end of its URL. */
export const nameFromUrl = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  const last = decodeURI(pathname).split('/').findLast(Boolean) ?? '';
  return (last || hostname).slice(0, 100);
};
