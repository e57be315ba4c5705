import type { IncomingMessage } from 'node:http';

/** What the app's own server takes without a closer look. */
const PLAIN_HOST = /^[a-z0-9._-]+(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/;

/** Returns whether a request names its host as browsers and proxies do. */
export const isPlainHost = ({ headers }: IncomingMessage): boolean =>
  PLAIN_HOST.test(headers.host ?? '');

/** Returns the headers of a request of Node's server, to be looked up by name. */
export const toHeaders = ({ headers }: IncomingMessage) => ({
  get: (name: string) => headers[name]?.toString() ?? null,
  has: (name: string) => name in headers,
});

/** Returns whether a header comes more than once: servers differ in which one counts. */
export const isRepeated = (
  { rawHeaders }: IncomingMessage,
  name: string,
): boolean => {
  let count = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const given = rawHeaders[index] ?? '';
    if (given.length === name.length && given.toLowerCase() === name)
      count += 1;
  }
  return count > 1;
};
