import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Secrets } from '../lib/secrets';
import { listActiveKeysOfList } from '../store/listed-keys';
import { DELETING, findEpoch, updateEpoch } from '../store/epochs';
import { keyNameOf, SHARED_LIST } from '../store/list-names';
import type { EpochRow, TagRow } from '../store/schema/schema';
import { findSite } from '../store/sites';
import { upsertTags } from '../store/tags';
import { requireCurrentSecret } from './require-current-secret';
import { computeBits } from './resize-shards';
import { toListedKeys, computeTag } from './tags';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

/** Keys a transaction turns into tags: nobody else waits longer. */
const BLOCK = 250;

/**
 * Returns a new epoch of a list, to be filled, that visits use from some time
 * on. Its number is that second, or if other epochs that sites go over from had
 * it, the next one that is free and after all that are used before.
 */
export const newEpoch = (
  list: string,
  usesFrom: number,
  others: readonly EpochRow[],
): EpochRow => {
  const taken = new Set(others.map((one) => one.epoch));
  const before = others.filter((one) => one.uses_from <= usesFrom);
  let epoch = Math.max(
    Math.floor(usesFrom / 1000),
    ...before.map((one) => one.epoch + 1),
  );
  while (taken.has(epoch)) epoch += 1;
  return {
    ...{ site: list, epoch, uses_from: usesFrom },
    ...{ bits: 0, old_bits: null, old_bits_until: null, filled_to: 0 },
    list_version: Math.max(0, ...others.map((one) => one.list_version)),
  };
};

/** Returns the rows that put keys on one epoch's list. */
export const tagRows = (
  secrets: Secrets,
  { site, epoch }: EpochRow,
  version: number,
  keys: readonly (Key & { id: number })[],
): TagRow[] => {
  const epochKey = secrets.epochKey(keyNameOf(site), epoch);
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
 * Writes the tags of every ban that stands on a list into one epoch. Goes on
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
  if (!isFilling(epoch)) return;
  let filling = true;
  while (filling) {
    stopping?.throwIfAborted();
    // Reading and writing in one transaction: a ban lifted meanwhile is
    // either not read, or finds its tags to take off again.
    filling = await db.transaction().execute(async (trx) => {
      await requireCurrentSecret(trx, secrets);
      const found = await findEpoch(trx, epoch);
      if (!isFilling(found)) return false;
      const { keys, last } = await listActiveKeysOfList(trx, epoch.site, {
        ...{ after: found.filled_to, now },
        limit: BLOCK,
      });
      const version = await findVersion(trx, found);
      await upsertTags(trx, tagRows(secrets, epoch, version, keys));
      if (last === undefined) return false;
      await updateEpoch(trx, epoch, { filled_to: last });
      return true;
    });
    await yieldToEventLoop();
  }
  await finishFilling(db, epoch);
};

/** Whether an epoch is neither filled yet nor gone. */
const isFilling = (
  epoch: EpochRow | undefined,
): epoch is EpochRow & { filled_to: number } =>
  epoch !== undefined &&
  epoch.filled_to !== null &&
  epoch.filled_to !== DELETING;

/** Returns the version of an epoch's list. */
const findVersion = async (
  db: Db,
  { site, list_version: version }: EpochRow,
): Promise<number> =>
  keyNameOf(site) === SHARED_LIST
    ? version
    : ((await findSite(db, site))?.version ?? 0);

/** Marks an epoch as filled. Bans added meanwhile may have split it further. */
const finishFilling = async (db: Db, epoch: EpochRow): Promise<void> => {
  const fitting = await computeBits(db, epoch);
  await db.transaction().execute(async (trx) => {
    const now = await findEpoch(trx, epoch);
    if (!isFilling(now)) return;
    const bits = Math.max(fitting, now.bits);
    await updateEpoch(trx, epoch, { filled_to: null, bits });
  });
};
