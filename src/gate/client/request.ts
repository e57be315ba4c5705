import { gate } from './gate';

const LIMIT = 5000;

/** Asks the gateway, and for no longer than a visitor would wait. */
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

/** Gets there even if the page is left at once. */
export const post = (path: string, body?: object) =>
  request(path, {
    method: 'POST',
    keepalive: true,
    body: JSON.stringify(body),
  });
