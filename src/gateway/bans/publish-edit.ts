import type { Secrets } from '../lib/secrets';
import type { StoredKey } from '../store/ban-keys';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { listSites } from '../store/sites';
import type { EditPlan } from './plan-edit';
import { publishKeys, publishTerms, withdrawKeys } from './publish-keys';

/** An edit that is written. */
interface Edit {
  /** As it was before. */
  ban: StoredBan;
  plan: EditPlan;
  /** The keys that came, as they are stored. */
  added: readonly StoredKey[];
}

/** Returns the sites that one list of a ban's sites has beyond another. */
const listGained = (
  from: readonly string[],
  to: readonly string[],
  all: readonly string[],
): string[] => {
  const before = new Set(from.length ? from : all);
  return (to.length ? to : all).filter((site) => !before.has(site));
};

/** Takes keys that stay off the sites that were lost, and puts them on new ones. */
const moveSites = async (
  trx: Db,
  secrets: Secrets,
  { ban, plan: { kept, sites } }: Edit,
  at: number,
): Promise<void> => {
  const all = (await listSites(trx)).map(({ id }) => id);
  const lost = listGained(sites, ban.sites, all);
  const gained = listGained(ban.sites, sites, all);
  if (lost.length) await withdrawKeys(trx, kept, lost, at);
  if (gained.length) await publishKeys(trx, secrets, kept, gained, at);
};

/** Fields that say how a ban refuses: pages that it refuses have to ask again. */
const TERMS = ['until', 'effect', 'text'] as const;

/**
 * Tells lists and vendors, once everything is written, what became of a ban. One
 * that watches is on no list, and at no vendor. Part of a transaction.
 */
export const publishEdit = async (
  trx: Db,
  secrets: Secrets,
  edit: Edit,
  at: number,
): Promise<void> => {
  const { ban, plan, added } = edit;
  const { changed, effect, sites, kept, removed, moved } = plan;
  if (effect === 'watch' && ban.effect !== 'watch') {
    return withdrawKeys(trx, [...kept, ...removed], ban.sites, at);
  }
  if (effect !== 'watch' && ban.effect === 'watch') {
    return publishKeys(trx, secrets, [...kept, ...added], sites, at);
  }
  if (changed.includes('sites') && kept.length) {
    await moveSites(trx, secrets, edit, at);
  }
  if (removed.length) await withdrawKeys(trx, removed, ban.sites, at);
  if (added.length) await publishKeys(trx, secrets, added, sites, at);
  const isMoved = moved.length || TERMS.some((term) => changed.includes(term));
  if (isMoved && kept.length) await publishTerms(trx, kept, sites, at);
};
