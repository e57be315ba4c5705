import { msUntil } from '../../logic/block/block-end';
import { needsReason, type Terms } from '../../logic/block/block-request';
import { t } from '../../texts/texts';
import type { PlacedError } from './FieldError';

/** Returns what has to be said or chosen before somebody can be blocked. */
export const checkTerms = (
  { end, reason, effect }: Terms,
  now: number,
): PlacedError | undefined => {
  const texts = t().block;
  if (msUntil(end, now) <= 0) return { place: 'end', text: texts.endIsPast };
  // Who is only watched is not kept from anything.
  if (effect !== 'watch' && needsReason(end, now) && !reason.trim()) {
    return { place: 'reason', text: texts.reasonNeeded };
  }
  return undefined;
};
