import type { Caller } from '../../../auth/caller';
import { ApiError } from '../../../lib/errors/api-error';

/** Milliseconds that a ban may hold without a reason. */
const DAY = 24 * 60 * 60 * 1000;
/** What may pass between asking for a day and being asked. */
const MARGIN = 60 * 1000;

/**
 * Checks that a person who bans for more than a day says why: tokens and the
 * compatible APIs are not asked.
 *
 * @param until null: for good
 * @throws ApiError `invalid` naming the field
 */
export const requireReason = (
  { isPerson }: Pick<Caller, 'isPerson'>,
  { reason, until }: { reason: string; until: number | null },
  now: number,
  field = 'reason',
): void => {
  if (!isPerson || reason) return;
  if (until !== null && until - now <= DAY + MARGIN) return;
  throw new ApiError(
    'invalid',
    'Expected a reason: a ban of more than a day needs one.',
    field,
  );
};
