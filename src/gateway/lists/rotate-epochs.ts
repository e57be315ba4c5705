import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Secrets } from '../lib/secrets';
import { listNamedSites } from '../store/listed-keys';
import {
  DELETING,
  deleteEpoch,
  insertEpochs,
  listEpochs,
  updateEpoch,
} from '../store/epochs';
import { SHARED_LIST } from '../store/list-names';
import type { EpochRow, SiteRow } from '../store/schema/schema';
import { listSites } from '../store/sites';
import { deleteShard } from '../store/tags';
import { newAdditions } from './begin-lists';
import { fillEpoch } from './epochs';
import { listOverEpochs, planNextEpoch } from './plan-epochs';
import type { Db } from '../store/db';

/**
 * Prepares the next epoch of each list whose time is near, and deletes those
 * that ended over a day ago. The next one is published one max age before visits
 * use it, so that no browser is sent to a list that its CDN can't have yet.
 */
export const rotateEpochs = async (
  db: Db,
  secrets: Secrets,
  now: number,
  stopping: AbortSignal,
): Promise<void> => {
  const sites = await listSites(db);
  const apart = sites.filter((site) => site.own_list_from > 0);
  for (const list of [SHARED_LIST, ...apart.map(({ id }) => id)]) {
    await startNextEpoch(db, list, sites, now);
  }
  for (const epoch of await listEpochs(db)) {
    await fillEpoch(db, secrets, epoch, now, stopping);
  }
  const over = listOverEpochs(await listEpochs(db), sites, now);
  for (const epoch of over) await dropEpoch(db, epoch, stopping);
};

const startNextEpoch = async (
  db: Db,
  list: string,
  sites: readonly SiteRow[],
  now: number,
): Promise<void> => {
  if (!planNextEpoch(await listEpochs(db), list, sites, now)) return;
  await db.transaction().execute(async (trx) => {
    // Asked again: another gateway may have been sooner, by another clock.
    const next = planNextEpoch(await listEpochs(trx), list, sites, now);
    if (!next) return;
    const named = list === SHARED_LIST ? await listNamedSites(trx, now) : [];
    await insertEpochs(trx, [next, ...newAdditions(named, next)]);
  });
};

/**
 * Deletes an epoch with its tags, some hundred in each transaction: a million at
 * once would stop the gateway.
 */
const dropEpoch = async (
  db: Db,
  epoch: EpochRow,
  stopping: AbortSignal,
): Promise<void> => {
  // Half of a list is not served.
  await updateEpoch(db, epoch, { filled_to: DELETING });
  const bits = Math.max(0, epoch.bits - 2);
  for (let shard = 0; shard < 2 ** bits; shard += 1) {
    stopping.throwIfAborted();
    await db
      .transaction()
      .execute((trx) => deleteShard(trx, epoch, shard, bits));
    await yieldToEventLoop();
  }
  // Last, so that a gateway stopped in the middle goes on with it; with the
  // tags that bans added meanwhile.
  await db.transaction().execute(async (trx) => {
    await deleteShard(trx, epoch, 0, 0);
    await deleteEpoch(trx, epoch);
  });
};
