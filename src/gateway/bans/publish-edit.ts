import type { Secrets } from '../lib/secrets';
import type { StoredKey } from '../store/ban-keys';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import type { EditPlan } from './plan-edit';
import {
  publishKeys,
  publishTerms,
  takeOffLists,
  withdrawKeys,
} from './publish-keys';

/** An edit that is written. */
interface Edit {
  /** As it was before. */
  ban: StoredBan;
  plan: EditPlan;
  /** The keys that came, as they are stored. */
  added: readonly StoredKey[];
}

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
    await takeOffLists(trx, kept, ban.sites);
    await publishKeys(trx, secrets, kept, sites, at);
  }
  if (removed.length) await withdrawKeys(trx, removed, ban.sites, at);
  if (added.length) await publishKeys(trx, secrets, added, sites, at);
  const isMoved = moved.length || TERMS.some((term) => changed.includes(term));
  if (isMoved && kept.length) await publishTerms(trx, kept, sites, at);
};
