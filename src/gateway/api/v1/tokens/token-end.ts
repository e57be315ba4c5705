import type { Caller } from '../../../auth/caller';
import { ApiError } from '../../../lib/errors/api-error';

/**
 * Returns when a token ends: one that a token makes or renews does not outlive
 * it.
 *
 * @param asked an ISO 8601 time; null for never
 * @throws ApiError `invalid` if it is to
 */
export const tokenEnd = (
  asked: string | null,
  { isUser, expiresAt: longest }: Pick<Caller, 'isUser' | 'expiresAt'>,
): number | null => {
  const end = asked === null ? null : Date.parse(asked);
  if (isUser || longest === null) return end;
  if (end !== null && end > longest) {
    throw new ApiError(
      'invalid',
      'Expected a time before the end of the token that makes it.',
      'expiresAt',
    );
  }
  return end ?? longest;
};
