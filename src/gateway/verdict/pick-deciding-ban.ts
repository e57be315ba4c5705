import { EFFECTS, type Effect } from '../../protocol/effects';

/** What decides which of several bans of one visitor counts. */
interface Rank {
  effect: Effect;
  /** Milliseconds; null: for good. */
  until: number | null;
}

const isStronger = (one: Rank, other: Rank): boolean => {
  const steps = EFFECTS.indexOf(one.effect) - EFFECTS.indexOf(other.effect);
  const endOf = ({ until }: Rank) => until ?? Infinity;
  return steps < 0 || (steps === 0 && endOf(one) > endOf(other));
};

/**
 * Returns, of several bans of one visitor, the one that says what happens: the
 * strongest, of equally strong ones that which ends last, of those the first.
 */
export const pickDecidingBan = <Ban extends Rank>(
  bans: readonly Ban[],
): Ban | undefined =>
  bans.reduce<Ban | undefined>(
    (best, one) => (!best || isStronger(one, best) ? one : best),
    undefined,
  );
