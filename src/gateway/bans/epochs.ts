import type { Kysely } from 'kysely';
import type { Secrets } from '../secrets';
import { servedEpochs } from '../store/epochs';
import type { EpochRow, Schema, SiteRow, TagRow } from '../store/schema';
import { findSite } from '../store/sites';
import { putTags } from '../store/tags';
import type { Key } from './canonical-key';
import { fittingBits } from './shard-bits';
import { listedKeys, tagOf } from './tags';

type Db = Kysely<Schema>;

const DAY = 24 * 60 * 60 * 1000;
export const EPOCH_LENGTH = 7 * DAY;
/** Keys a transaction turns into tags: other writers wait no longer. */
const BLOCK = 2000;

/** A site's first epoch: used from now on, and empty. */
export const startFirstEpoch = (
  db: Db,
  site: string,
  now: number,
): Promise<unknown> =>
  db.insertInto('epochs').values(newEpoch(site, now)).execute();

const newEpoch = (site: string, usesFrom: number): EpochRow => ({
  site,
  epoch: Math.floor(usesFrom / 1000),
  uses_from: usesFrom,
  bits: 0,
  old_bits: null,
  old_bits_until: null,
});

/** The rows that put keys on one epoch's list. */
export const tagRows = (
  secrets: Secrets,
  { site, epoch }: EpochRow,
  version: number,
  keys: readonly (Key & { id: number })[],
): TagRow[] => {
  const epochKey = secrets.epochKey(site, epoch);
  return keys.flatMap((key) =>
    listedKeys(key).map((listed) => ({
      site,
      epoch,
      tag: tagOf(epochKey, listed),
      ban_key: key.id,
      version,
      active: 1,
    })),
  );
};

/** Writes the tags of every ban that concerns a site into one epoch. */
export const fillEpoch = async (
  db: Db,
  secrets: Secrets,
  epoch: EpochRow,
  now: number,
): Promise<void> => {
  let last = 0;
  for (;;) {
    const from = last;
    // Reading and writing in one transaction: a ban lifted meanwhile is
    // either not read, or finds its tags to take off again.
    const keys = await db.transaction().execute(async (trx) => {
      const block = await activeKeys(trx, epoch.site, from, now);
      const version = (await findSite(trx, epoch.site))?.version ?? 0;
      await putTags(trx, tagRows(secrets, epoch, version, block));
      return block;
    });
    if (keys.length < BLOCK) break;
    last = keys.at(-1)?.id ?? last;
  }
  await db
    .updateTable('epochs')
    .set({ bits: await fittingBits(db, epoch) })
    .where('site', '=', epoch.site)
    .where('epoch', '=', epoch.epoch)
    .execute();
};

const activeKeys = (db: Db, site: string, after: number, now: number) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value'])
    .where('k.id', '>', after)
    .where('k.lifted_at', 'is', null)
    .where('b.ended_at', 'is', null)
    .where((where) =>
      where.or([where('b.until', 'is', null), where('b.until', '>', now)]),
    )
    .where((where) => {
      const sites = where
        .selectFrom('ban_sites as s')
        .select('s.site')
        .whereRef('s.ban', '=', 'b.id');
      return where.or([
        where.not(where.exists(sites)),
        where.exists(sites.where('s.site', '=', site)),
      ]);
    })
    .orderBy('k.id')
    .limit(BLOCK)
    .execute();

/**
 * Prepares a site's next epoch when its time is near, and forgets those that
 * ended over a day ago. The next one is published one max age before visits
 * use it, so that no browser is sent to a list that its CDN can't have yet.
 */
export const rotateEpochs = async (
  db: Db,
  secrets: Secrets,
  site: SiteRow,
  now: number,
): Promise<void> => {
  const epochs = await servedEpochs(db, site.id);
  const newest = epochs[0];
  if (!newest) return;
  const lead = site.max_age * 1000;
  const due = newest.uses_from + EPOCH_LENGTH;
  if (now >= due - lead) {
    const next = newEpoch(site.id, Math.max(due, now + lead));
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('epochs')
      .values(next)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows) await fillEpoch(db, secrets, next, now);
  }
  const over = epochs.filter((_, index) => {
    const successor = epochs[index - 1];
    return successor !== undefined && successor.uses_from + DAY < now;
  });
  for (const { epoch } of over) {
    for (const table of ['tags', 'epochs'] as const) {
      await db
        .deleteFrom(table)
        .where('site', '=', site.id)
        .where('epoch', '=', epoch)
        .execute();
    }
  }
};
