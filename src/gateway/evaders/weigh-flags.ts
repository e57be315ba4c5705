import type { GuessKind, SessionFlag } from '../../protocol/session-flags';
import { groupBy } from '../lib/group-by';
import { isoTime } from '../lib/iso-time';
import type { Precision } from '../store/evaders/flags';
import type { SessionFlagRow } from '../store/schema/evader-tables';

/** Decisions of each kind that say how precise it is. */
export const JUDGED = 50;
/** How many in 100 of them have to be confirmed. */
const PRECISE = 60;

/** Signs of one family say the same thing, and count once. */
const FAMILIES: Record<GuessKind, 'network' | 'words' | 'identity'> = {
  same_network: 'network',
  same_address: 'network',
  soon_after: 'network',
  same_words: 'words',
  same_claim: 'identity',
  alike: 'identity',
  linked: 'identity',
};

/** Returns whether people found too few guesses of a kind right. */
const isImprecise = ({ confirmed, of }: Precision): boolean =>
  of >= JUDGED && confirmed * 100 < PRECISE * of;

const areLikely = (rows: readonly SessionFlagRow[]): boolean => {
  const families = new Set(rows.map(({ kind }) => FAMILIES[kind]));
  return families.size > 1 || rows.some(({ kind }) => kind === 'linked');
};

/**
 * Returns the guesses about one chat with how likely each is: those of a ban are
 * together, by a linked identity or by signs of two families. What many people
 * have in common, and kinds that are often wrong, make nothing likely.
 *
 * @param precision of the kinds' last decisions
 */
export const weighFlags = (
  rows: readonly SessionFlagRow[],
  precision: ReadonlyMap<GuessKind, Precision>,
): SessionFlag[] => {
  const judge = (kind: GuessKind) => {
    const found = precision.get(kind);
    return found && isImprecise(found) ? found : undefined;
  };
  return [...groupBy(rows, ({ ban }) => ban).values()].flatMap((ofBan) => {
    const strong = ofBan.filter(({ kind, counts }) => counts && !judge(kind));
    const isLikely = areLikely(strong);
    return ofBan.map((row): SessionFlag => {
      const { kind, ban, since } = row;
      const imprecise = judge(kind);
      return {
        ...{ kind, ban, since: isoTime(since) },
        confidence: isLikely && strong.includes(row) ? 'likely' : 'possible',
        ...(imprecise && { imprecise }),
      };
    });
  });
};
