import type { Problem } from '../../protocol/problem';
import { ApiError } from './api-error';

/** What is asked of the gateway in one call. */
export interface Call {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  idempotencyKey?: string;
}

const PATIENCE_MS = 15_000;

/**
 * Asks the gateway this page came from. Throws an {@link ApiError} for every
 * answer but a success, and for no answer.
 */
export const request = async (
  fetch: typeof window.fetch,
  { method, path, body, idempotencyKey }: Call,
): Promise<unknown> => {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(method !== 'GET' && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    text = await response.text();
  } catch {
    throw new ApiError('unreachable');
  }
  const answer = parse(text);
  if (response.ok) return answer;
  throw toError(response, answer);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // A 204, or the page a proxy puts in the gateway's place.
    return undefined;
  }
};

const toError = (response: Response, answer: unknown): ApiError => {
  const { code, detail, field } = (answer ?? {}) as Partial<Problem>;
  return new ApiError(
    // Without a code of ours it was a proxy that answered: the gateway is away.
    code ?? 'unreachable',
    detail,
    field,
    Number(response.headers.get('retry-after')) || undefined,
  );
};
