import type { Holder } from '../../store/vendors/desired-keys';

/** Returns the one that lasts longer; of two that last as long the newer ban. */
const longer = (one: Holder, other: Holder): Holder => {
  const [end, otherEnd] = [one.until ?? Infinity, other.until ?? Infinity];
  if (end !== otherEnd) return end > otherEnd ? one : other;
  return one.ban > other.ban ? one : other;
};

/** Returns the key of ours that lasts longest, if there is any. */
export const longestHolder = (
  holders: readonly Holder[],
): Holder | undefined => (holders.length ? holders.reduce(longer) : undefined);
