import { appliesToSites, keyIsActive } from '../predicates';
import type { Db } from '../db';
import type { BanSuspensionTable } from '../schema/vendor-tables';

/** An email whose owner is to be suspended. */
export interface WantedSuspension {
  /** Canonical. */
  value: string;
  /** As the site's server proved it. */
  email: string;
}

/** Inserts what a supervisor said of keys of a ban. Said again, it stays. */
export const insertBanSuspensions = (
  trx: Db,
  rows: readonly BanSuspensionTable[],
): Promise<unknown> =>
  trx
    .insertInto('ban_suspensions')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/**
 * Deletes what supervisors said of keys.
 *
 * @returns how many of the keys they had said it of
 */
export const deleteBanSuspensions = async (
  trx: Db,
  keys: readonly number[],
): Promise<number> => {
  if (!keys.length) return 0;
  const rows = await trx
    .deleteFrom('ban_suspensions')
    .where('ban_key', 'in', keys)
    .returning('ban_key')
    .execute();
  return rows.length;
};

/** Lists the keys of which a supervisor said so, by the emails they are of. */
const selectKeys = (db: Db, values: readonly string[]) =>
  db
    .selectFrom('ban_suspensions as s')
    .innerJoin('ban_keys as k', 'k.id', 's.ban_key')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .where('k.kind', '=', 'email')
    .where('k.value', 'in', values);

/**
 * Deletes what supervisors said of keys that are banned no more: a ban that is
 * restored suspends nobody until it is said again.
 */
export const deleteSpentSuspensions = async (
  trx: Db,
  values: readonly string[],
  now: number,
): Promise<void> => {
  const spent = await selectKeys(trx, values)
    .select('k.id')
    .where((where) => where.not(keyIsActive(where, now)))
    .execute();
  await deleteBanSuspensions(
    trx,
    spent.map(({ id }) => id),
  );
};

/** Lists the emails, of some, that bans which refuse on some sites want suspended. */
export const listWantedSuspensions = async (
  db: Db,
  sites: readonly string[],
  values: readonly string[],
  now: number,
): Promise<WantedSuspension[]> =>
  sites.length
    ? selectKeys(db, values)
        .select(['k.value', 's.email'])
        .where((where) => keyIsActive(where, now))
        .where('b.effect', '=', 'refuse')
        .where((where) => appliesToSites(where, sites))
        .orderBy('s.created_at')
        .execute()
    : [];

/** Lists all emails that supervisors wanted somebody suspended by. */
export const listSuspendedValues = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('ban_suspensions as s')
    .innerJoin('ban_keys as k', 'k.id', 's.ban_key')
    .select('k.value')
    .distinct()
    .orderBy('k.value')
    .execute();
  return rows.map(({ value }) => value);
};

/** Lists the newest bans of an email, whether they hold or not. */
export const listBansOfEmail = async (
  db: Db,
  value: string,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('ban_keys')
    .select('ban')
    .distinct()
    .where('kind', '=', 'email')
    .where('value', '=', value)
    .orderBy('ban', 'desc')
    .limit(MOST_BANS)
    .execute();
  return rows.map(({ ban }) => ban);
};

/** More bans of one email than anybody looks at. */
const MOST_BANS = 10;
