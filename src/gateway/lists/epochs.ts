import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Secrets } from '../lib/secrets';
import { listActiveKeysOfSite } from '../store/ban-keys';
import { findEpoch, insertEpoch, updateEpoch } from '../store/epochs';
import type { EpochRow, TagRow } from '../store/schema/schema';
import { findSite } from '../store/sites';
import { upsertTags } from '../store/tags';
import { computeBits } from './resize-shards';
import { toListedKeys, computeTag } from './tags';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

/** Keys a transaction turns into tags: nobody else waits longer. */
const BLOCK = 250;

/** Adds a site's first epoch, which visits use at once; it is to be filled. */
export const startFirstEpoch = (
  db: Db,
  site: string,
  now: number,
): Promise<unknown> => insertEpoch(db, newEpoch(site, now));

/** Returns a new epoch, to be filled, that visits use from some time on. */
export const newEpoch = (site: string, usesFrom: number): EpochRow => ({
  site,
  epoch: Math.floor(usesFrom / 1000),
  uses_from: usesFrom,
  bits: 0,
  old_bits: null,
  old_bits_until: null,
  filled_to: 0,
});

/** Returns the rows that put keys on one epoch's list. */
export const tagRows = (
  secrets: Secrets,
  { site, epoch }: EpochRow,
  version: number,
  keys: readonly (Key & { id: number })[],
): TagRow[] => {
  const epochKey = secrets.epochKey(site, epoch);
  return keys.flatMap((key) =>
    toListedKeys(key).map((listed) => ({
      site,
      epoch,
      tag: computeTag(epochKey, listed),
      ban_key: key.id,
      version,
      active: 1,
    })),
  );
};

/**
 * Writes the tags of every ban that concerns a site into one epoch. Goes on
 * where it was left, should a gateway have been stopped in the middle; several
 * gateways at it share the work.
 *
 * @throws the reason of `stopping`, once that is given
 */
export const fillEpoch = async (
  db: Db,
  secrets: Secrets,
  epoch: EpochRow,
  now: number,
  stopping?: AbortSignal,
): Promise<void> => {
  if (epoch.filled_to === null) return;
  let filling = true;
  while (filling) {
    stopping?.throwIfAborted();
    // Reading and writing in one transaction: a ban lifted meanwhile is
    // either not read, or finds its tags to take off again.
    filling = await db.transaction().execute(async (trx) => {
      const after = await filledTo(trx, epoch);
      if (after === null) return false;
      const block = await listActiveKeysOfSite(trx, epoch.site, {
        ...{ after, now },
        limit: BLOCK,
      });
      const version = (await findSite(trx, epoch.site))?.version ?? 0;
      await upsertTags(trx, tagRows(secrets, epoch, version, block));
      const last = block.at(-1)?.id;
      if (last === undefined) return false;
      await updateEpoch(trx, epoch, { filled_to: last });
      return true;
    });
    await yieldToEventLoop();
  }
  await finishFilling(db, epoch);
};

/** Returns the last key on the list; null once filled, or the epoch is gone. */
const filledTo = async (db: Db, epoch: EpochRow): Promise<number | null> =>
  (await findEpoch(db, epoch))?.filled_to ?? null;

/** Marks an epoch as filled. Bans added meanwhile may have split it further. */
const finishFilling = async (db: Db, epoch: EpochRow): Promise<void> => {
  const fitting = await computeBits(db, epoch);
  await db.transaction().execute(async (trx) => {
    const now = await findEpoch(trx, epoch);
    if (!now || now.filled_to === null) return;
    const bits = Math.max(fitting, now.bits);
    await updateEpoch(trx, epoch, { filled_to: null, bits });
  });
};
