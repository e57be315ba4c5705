import { gate } from './gate';

/** Milliseconds that a visitor would wait. */
const LIMIT = 5000;

/** Sends a request to the gateway. Rejects after 5 s without a response. */
export const request = (path: string, options?: RequestInit) =>
  new Promise<Response>((resolve, reject) => {
    const signal = AbortSignal.timeout(LIMIT);
    // The page's own `fetch` may not know of signals.
    signal.onabort = () => reject(signal.reason);
    fetch(gate.base + path, {
      credentials: 'include',
      signal,
      ...options,
    }).then(resolve, reject);
  });

/** Posts JSON to the gateway, even if the page is left at once. */
export const post = (path: string, body?: object) =>
  request(path, {
    method: 'POST',
    keepalive: true,
    body: JSON.stringify(body),
  });
