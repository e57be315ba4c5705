import type { Caller } from '../../../auth/caller';
import type { BanDraft } from '../../../bans/draft';
import { ApiError } from '../../../lib/errors/api-error';

/** Milliseconds that a ban may hold without a reason. */
const DAY = 24 * 60 * 60 * 1000;
/** What may pass between asking for a day and being asked. */
const MARGIN = 60 * 1000;

/** Returns the end that is asked for, which others may have to approve. */
export const askedEnd = ({
  asked,
  until,
}: Pick<BanDraft, 'asked' | 'until'>): number | null =>
  asked ? asked.until : until;

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
