import type { Problem } from '../../protocol/problem';
import { ApiError } from './api-error';

/** One request to the gateway. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  idempotencyKey?: string;
  /** Ends the wait for an answer that nobody wants any more. */
  signal?: AbortSignal;
}

const PATIENCE_MS = 15_000;

/**
 * Sends a request to the gateway that served this page; returns the parsed
 * response. Throws {@link ApiError} for every status but success, and if no
 * response comes within 15 s.
 */
export const request = async (
  fetch: typeof window.fetch,
  { method, path, body, idempotencyKey, signal }: Call,
): Promise<unknown> => {
  let response: Response;
  let text: string;
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), PATIENCE_MS);
  signal?.addEventListener('abort', () => end.abort(), { once: true });
  try {
    response = await fetch(path, {
      method,
      cache: 'no-store',
      signal: end.signal,
      headers: {
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
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
