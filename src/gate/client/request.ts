import { NativePromise } from '../../dom/builtins';
import { gate } from './gate';
import { toJson } from './to-json';

/** Milliseconds that a visitor would wait. */
const LIMIT = 5000;

/** Sends a request to the gateway. Rejects after 5 s without a response. */
export const request = (path: string, options?: RequestInit) =>
  new NativePromise<Response>((resolve, reject) => {
    // Not `AbortSignal.timeout()`, which browsers of 2021 lack.
    const stopping = new AbortController();
    setTimeout(() => {
      // First: the page's own `fetch` may not know of signals.
      reject(new Error('The gateway did not answer within 5 s.'));
      stopping.abort();
    }, LIMIT);
    fetch(gate.now().base + path, {
      credentials: 'include',
      signal: stopping.signal,
      ...options,
    }).then(resolve, reject);
  });

/** Posts JSON to the gateway, even if the page is left at once. */
export const post = (path: string, body?: object) =>
  request(path, {
    method: 'POST',
    keepalive: true,
    ...(body && { body: toJson(body) }),
  });
