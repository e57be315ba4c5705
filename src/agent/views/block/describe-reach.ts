import type { Obstacle, ReachedKey } from '../../logic/block/reach';
import { joinWords } from '../../logic/join-words';
import { t } from '../../texts/texts';

type Counts = Pick<ReachedKey, 'visitors' | 'signedIn'> &
  Partial<Pick<ReachedKey, 'neverBan' | 'banned'>>;

/** Whom a key concerns in words, and which part of it is to be thought about. */
export interface ReachWords {
  text: string;
  /** Who is signed in; empty: nobody. */
  warning: string;
  more: string;
}

/**
 * Says whom a key concerns.
 *
 * @param isOwn whether the chat's visitor is one of them
 */
export const describeReach = (counts: Counts, isOwn: boolean): ReachWords => {
  const texts = t().block;
  const { visitors, signedIn, neverBan = [], banned = [] } = counts;
  const others = visitors - 1;
  const text = isOwn
    ? others > 0
      ? texts.othersIn(others)
      : texts.nobodyElse
    : texts.visitorsIn(visitors);
  return {
    text,
    warning: signedIn ? texts.signedIn(signedIn) : '',
    more: [
      neverBan.length && texts.neverBlocked(neverBan.length),
      banned.length && texts.blockedAlready,
    ]
      .filter(Boolean)
      .join(', '),
  };
};

/** Says why a row can't be chosen. */
export const sayObstacle = (
  { code, entries, detail }: Obstacle,
  isNetwork: boolean,
): string => {
  const texts = t().block;
  switch (code) {
    case 'never':
      // One's own address is no entry of the list.
      if (!entries.length) return detail;
      return isNetwork
        ? texts.hasNever(joinWords(entries))
        : texts.isNever(joinWords(entries));
    case 'owner':
      return texts.doubts.domain;
    case 'forbidden':
      return texts.notYours;
    default:
      return detail;
  }
};
