import type { ConsideredBan, Outcome } from '../../protocol/explain';
import { isActive, isKeyActive } from '../bans/is-active';
import { presentBans } from '../bans/present-ban';
import type { Key } from '../keys/key';
import { listBansById, type BanKeyRow, type StoredBan } from '../store/bans';
import { listBansOfKeys } from '../store/bans-of-keys';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import { isSpared } from '../verdict/match-bans';

/** Keys of bans that are looked at, the newest. */
const MOST = 500;

/** What was decided of somebody. */
export interface Decided {
  site: string;
  isVouchedFor: boolean;
  isExempt: boolean;
  /** Ids of the bans that refuse. */
  refusing: readonly number[];
  /** Reference of the one that says what happens. */
  reference: string | undefined;
}

const SENTENCES: Record<Outcome, string> = {
  decides: 'It says what happens.',
  refuses: 'It refuses too; a stronger or longer block says what happens.',
  lifted: 'It was lifted.',
  ended: 'Its time is over.',
  'key over': 'This key of it was lifted, or its time is over.',
  'other site': 'It holds on other sites.',
  watch: 'It only watches, and refuses nobody.',
  'never-ban': 'An entry of the never-ban list keeps this visitor in.',
  spared:
    'It spares people whose identity the site’s server proved, by what many have in common.',
};

/** Returns why a ban does what it does; the decision itself was made before. */
const outcomeOf = (
  ban: StoredBan,
  keys: readonly BanKeyRow[],
  { site, isVouchedFor, isExempt, refusing, reference }: Decided,
  now: number,
): Outcome => {
  if (refusing.includes(ban.id)) {
    return ban.reference === reference ? 'decides' : 'refuses';
  }
  if (ban.lifted_at !== null) return 'lifted';
  if (!isActive(ban, now)) return 'ended';
  const active = keys.filter((key) => isKeyActive(key, now));
  if (!active.length) return 'key over';
  if (!appliesTo(ban.sites, [site])) return 'other site';
  if (isExempt) return 'never-ban';
  const { sparing } = ban;
  const isSparing =
    isVouchedFor && active.every(({ kind }) => isSpared({ kind, sparing }));
  return isSparing ? 'spared' : 'watch';
};

/**
 * Lists the bans that have any of some keys, over or not, and why each refuses
 * or does not; the newest first.
 *
 * @param canSee whether the caller may know of a ban
 */
export const explainBans = async (
  db: Db,
  keys: readonly Key[],
  decided: Decided,
  canSee: (ban: StoredBan) => boolean,
  now: number,
): Promise<ConsideredBan[]> => {
  const found = await listBansOfKeys(db, keys, MOST);
  const ids = [
    ...new Set([...decided.refusing, ...found.map(({ ban }) => ban)]),
  ];
  const bans = (await listBansById(db, ids)).filter(canSee);
  const shown = await presentBans(db, bans, now);
  return bans
    .map((ban, index): ConsideredBan => {
      const own = new Set(
        found.flatMap((one) => (one.ban === ban.id ? one.key : [])),
      );
      const concerned = ban.keys.filter(({ id }) => own.has(id));
      const outcome = outcomeOf(ban, concerned, decided, now);
      const { state = 'active', until = null, vendors } = shown[index] ?? {};
      return {
        ...{ ban: ban.id, reference: ban.reference, outcome },
        why: SENTENCES[outcome],
        keys: concerned.map(({ id, kind, value }) => ({ id, kind, value })),
        ...{ effect: ban.effect, sites: ban.sites, state, until },
        source: ban.source,
        ...(ban.list && { list: ban.list }),
        ...(vendors && { vendors }),
      };
    })
    .toSorted((one, other) => other.ban - one.ban);
};
