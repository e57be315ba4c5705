import type { Problem } from '../../protocol/problem';
import { ApiError } from './api-error';

/** One request to the gateway. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  /** A text to be sent instead of a JSON body, as it is. */
  list?: Blob;
  idempotencyKey?: string;
  /** Ends the wait for an answer that nobody wants any more. */
  signal?: AbortSignal;
  /** Milliseconds until nobody waits any more. @default 15 s */
  patience?: number;
}

const PATIENCE_MS = 15_000;
/** The gateway waits half a minute for a list to come in. */
const LIST_PATIENCE_MS = 45_000;

/**
 * Sends a request to the gateway that served this page; returns the parsed
 * response. Throws {@link ApiError} for every status but success, and if no
 * response comes in time.
 */
export const request = async (
  fetch: typeof window.fetch,
  { method, path, body, list, idempotencyKey, signal, ...more }: Call,
): Promise<unknown> => {
  let response: Response;
  let text: string;
  const end = new AbortController();
  const { patience = list ? LIST_PATIENCE_MS : PATIENCE_MS } = more;
  const timer = setTimeout(() => end.abort(), patience);
  signal?.addEventListener('abort', () => end.abort(), { once: true });
  try {
    response = await fetch(path, {
      method,
      cache: 'no-store',
      signal: end.signal,
      headers: {
        ...(method !== 'GET' && {
          'content-type': list ? 'text/plain' : 'application/json',
        }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(list && { body: list }),
    });
    text = await response.text();
  } catch {
    throw new ApiError('unreachable');
  } finally {
    clearTimeout(timer);
  }
  const answer = parse(text);
  if (response.ok) return answer;
  throw toError(response, answer);
};

/**
 * Opens the body of a long answer; returns it to be read as it comes. Throws
 * {@link ApiError} for every status but success.
 */
export const openBody = async (
  fetch: typeof window.fetch,
  path: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> => {
  let response: Response;
  try {
    response = await fetch(path, { cache: 'no-store', signal });
  } catch {
    throw new ApiError('unreachable');
  }
  if (!response.ok) throw toError(response, parse(await response.text()));
  if (!response.body) throw new ApiError('unreachable');
  return response.body;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // A 204, or an error page of a proxy.
    return undefined;
  }
};

const toError = (response: Response, answer: unknown): ApiError => {
  const { code, detail, field } = (answer ?? {}) as Partial<Problem>;
  return new ApiError(
    // A response without our code came from a proxy: the gateway is
    // unreachable.
    code ?? 'unreachable',
    detail,
    field,
    Number(response.headers.get('retry-after')) || undefined,
  );
};
