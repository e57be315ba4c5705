import { request as requestHttp, type IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { DeliveryFailure } from '../../protocol/webhooks';
import { isTlsError, lookUpPublic, NotPublic } from '../http/look-up-public';
import { isLocalUrl } from '../http/public-url';

/** What became of one attempt. */
export interface Attempt {
  /** HTTP status of the answer; null: there was none. */
  status: number | null;
  failure: DeliveryFailure | null;
  /** Milliseconds. */
  duration: number;
  /** Seconds that the receiver asks to be left alone; null: it does not. */
  retryAfter: number | null;
}

/** Where a message goes, and how long that may take. */
export interface PostOptions {
  /** Whether the address may be one that is not public. */
  allowPrivate: boolean;
  /** Milliseconds until an attempt is given up. */
  timeout: number;
  /** Ends the attempt. */
  signal?: AbortSignal;
}

/** Bytes of an answer that are read; nothing of them is kept. */
const MOST_BYTES = 16 * 1024;

const classify = (error: Error): DeliveryFailure => {
  if (error instanceof NotPublic) return 'not_public';
  return isTlsError(error) ? 'tls' : 'unreachable';
};

const parseRetryAfter = ({ headers }: IncomingMessage): number | null => {
  const text = headers['retry-after'] ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
};

/** Reads the rest of an answer, so that the receiver is not cut off, but no more. */
const drain = (answer: IncomingMessage): void => {
  let bytes = 0;
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) answer.destroy();
  });
  // What is left of it does not matter.
  answer.on('error', () => {});
};

/**
 * Posts a message to a receiver, once. Redirections are not followed. The status
 * decides: a body that never ends changes nothing.
 */
export const postMessage = (
  url: URL,
  body: string,
  headers: Record<string, string>,
  { allowPrivate, timeout, signal }: PostOptions,
): Promise<Attempt> => {
  const start = performance.now();
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve) => {
    const end = (result: Partial<Attempt>) => {
      const duration = Math.round(performance.now() - start);
      const nothing = { status: null, failure: null, retryAfter: null };
      resolve({ ...nothing, ...result, duration });
    };
    // Also one that was added while private ones were allowed.
    const isRefused = !allowPrivate && (!isSecure || isLocalUrl(url));
    if (isRefused) return end({ failure: 'not_public' });
    const late = AbortSignal.timeout(timeout);
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      method: 'POST',
      // A connection of its own, which ends with the answer.
      agent: false,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: signal ? AbortSignal.any([signal, late]) : late,
      ...(!allowPrivate && { lookup: lookUpPublic }),
    });
    let status: number | null = null;
    let retryAfter: number | null = null;
    request.on('response', (answer) => {
      status = answer.statusCode ?? 0;
      retryAfter = parseRetryAfter(answer);
      drain(answer);
    });
    let failure: DeliveryFailure | null = null;
    request.on('error', (error) => {
      failure = late.aborted ? 'timeout' : classify(error);
    });
    request.on('close', () =>
      end({ status, retryAfter, failure: status === null ? failure : null }),
    );
    request.end(body);
  });
};
