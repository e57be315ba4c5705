import type { BanPreview } from '../../../protocol/reach';
import { MINUTE_MS } from '../times';
import type { ReachedKey } from './reach';

/** What of a block holds shorter than asked, until somebody else agrees. */
export interface Approval {
  /** When it ends until then, ISO 8601. */
  until: string;
  /** The keys that end so early; none: all of the block does. */
  keys: readonly ReachedKey[];
}

const isBefore = (one: string | null, other: string | null): boolean =>
  (one === null ? Infinity : Date.parse(one)) + MINUTE_MS <
  (other === null ? Infinity : Date.parse(other));

/**
 * Returns what a second person has to agree to; undefined if nobody has.
 *
 * @param asked when the block is to end; null: never
 */
export const findApproval = (
  preview: Pick<BanPreview, 'toApprove' | 'until' | 'reach'> | undefined,
  asked: string | null,
): Approval | undefined => {
  if (!preview?.toApprove) return undefined;
  const { until, reach } = preview;
  if (until !== null && isBefore(until, asked)) return { until, keys: [] };
  const keys = reach.filter((key) => isBefore(key.until, asked));
  const first = keys
    .flatMap((key) => key.until ?? [])
    .toSorted()
    .at(0);
  return first === undefined ? undefined : { until: first, keys };
};
