import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isTlsError, lookUpPublic, NotPublic } from '../http/look-up-public';
import { isLocalUrl } from '../http/public-url';
import type { ListBounds } from './list-bounds';
import { ListFailure } from './list-failure';

/** How a list is asked for. */
export interface ListRequestOptions {
  /** Whether the address may be one that is not public, and by http. */
  allowPrivate: boolean;
  headers: Record<string, string>;
  /** Ends the request. */
  signal: AbortSignal;
}

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

const notPublic = (url: URL) =>
  new ListFailure(
    'not_public',
    `${url.origin} is no address by https that everybody on the internet can reach. A list of your own network is added by “doorlist list add --allow-private”.`,
  );

/** Returns what went wrong with a connection. */
export const toListFailure = (error: unknown, url: URL): ListFailure => {
  if (error instanceof ListFailure) return error;
  if (error instanceof NotPublic) return notPublic(url);
  const failure = error as NodeJS.ErrnoException;
  return isTlsError(failure)
    ? new ListFailure('tls', `${url.host} has no certificate that is trusted.`)
    : new ListFailure('unreachable', `${url.host} could not be reached.`);
};

const ask = (
  url: URL,
  { allowPrivate, headers, signal }: ListRequestOptions,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:';
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      // A connection of its own, which ends with the answer.
      ...{ agent: false, headers, signal },
      ...(!allowPrivate && { lookup: lookUpPublic }),
    });
    request.on('response', resolve);
    request.on('error', reject);
    request.end();
  });

/**
 * Asks for a list, and follows redirections: each is held to the same rules as the
 * list’s own URL, wherever its name leads by then.
 *
 * @throws ListFailure
 */
export const requestList = async (
  first: URL,
  options: ListRequestOptions,
  { redirects }: Pick<ListBounds, 'redirects'>,
): Promise<{ answer: IncomingMessage; url: URL }> => {
  let url = first;
  for (let hops = 0; hops <= redirects; hops += 1) {
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    const isRefused =
      !options.allowPrivate && (url.protocol !== 'https:' || isLocalUrl(url));
    if (!isWeb || isRefused) throw notPublic(url);
    let answer: IncomingMessage;
    try {
      answer = await ask(url, options);
    } catch (error) {
      throw toListFailure(error, url);
    }
    const { statusCode = 0, headers } = answer;
    const { location } = headers;
    if (!REDIRECTS.includes(statusCode) || location === undefined) {
      return { answer, url };
    }
    answer.destroy();
    if (!URL.canParse(location, url)) {
      throw new ListFailure('redirects', `${url.host} leads to no URL.`);
    }
    url = new URL(location, url);
  }
  throw new ListFailure(
    'redirects',
    `${first.host} leads on and on: expected at most ${redirects} redirections.`,
  );
};
