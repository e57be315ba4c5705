import { isAbsolute, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parsePublicUrl } from '../http/public-url';
import { ApiError } from '../lib/errors/api-error';

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

/**
 * Returns the URL of a list that the operator names: a URL, or a file of this
 * machine.
 *
 * @throws ApiError `invalid` naming `url`
 */
export const parseListSource = (
  text: string,
  allowPrivate: boolean,
): string => {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(text)) {
    return parseListUrl(text, allowPrivate);
  }
  if (!text.trim()) {
    throw new ApiError('invalid', 'Expected a URL or a file.', 'url');
  }
  return pathToFileURL(isAbsolute(text) ? text : resolve(text)).href;
};

/** Returns what a list is called unless somebody says: the end of its URL. */
export const nameFromUrl = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  const last = decodeURI(pathname).split('/').findLast(Boolean) ?? '';
  return (last || hostname).slice(0, 100);
};
