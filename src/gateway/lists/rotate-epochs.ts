import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Secrets } from '../lib/secrets';
import { deleteEpoch, insertEpoch, listServedEpochs } from '../store/epochs';
import type { EpochRow, SiteRow } from '../store/schema/schema';
import { deleteShard } from '../store/tags';
import { fillEpoch, newEpoch } from './epochs';
import type { Db } from '../store/db';

const DAY = 24 * 60 * 60 * 1000;
const EPOCH_LENGTH = 7 * DAY;

/**
 * Prepares a site's next epoch when its time is near, and deletes those that
 * ended over a day ago. The next one is published one max age before visits
 * use it, so that no browser is sent to a list that its CDN can't have yet.
 */
export const rotateEpochs = async (
  db: Db,
  secrets: Secrets,
  site: SiteRow,
  now: number,
  stopping: AbortSignal,
): Promise<void> => {
  const epochs = await listServedEpochs(db, site.id);
  await startNextEpoch(db, site, now);
  for (const epoch of await listServedEpochs(db, site.id)) {
    await fillEpoch(db, secrets, epoch, now, stopping);
  }
  const over = epochs.filter((_, index) => {
    const successor = epochs[index - 1];
    return successor !== undefined && successor.uses_from + DAY < now;
  });
  for (const epoch of over) await dropEpoch(db, epoch, stopping);
};

const startNextEpoch = async (db: Db, site: SiteRow, now: number) => {
  const lead = site.max_age * 1000;
  const dueAt = (epoch: EpochRow) => epoch.uses_from + EPOCH_LENGTH;
  const findNewest = async (at: Db) => (await listServedEpochs(at, site.id))[0];
  const isDue = (newest: EpochRow | undefined): newest is EpochRow =>
    newest !== undefined && now >= dueAt(newest) - lead;
  if (!isDue(await findNewest(db))) return;
  await db.transaction().execute(async (trx) => {
    // Asked again: another gateway may have been sooner, by another clock.
    const newest = await findNewest(trx);
    if (!isDue(newest)) return;
    const usesFrom = Math.max(dueAt(newest), now + lead);
    await insertEpoch(trx, newEpoch(site.id, usesFrom));
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
