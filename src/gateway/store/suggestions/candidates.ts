import { sql } from 'kysely';
import type { Db } from '../db';
import { findBanKey } from '../ban-keys';
import { banIsActive, isBeneath, keyIsActive } from '../predicates';

/** A banned address or network, in the order of its text. */
export interface AddressKey {
  id: number;
  ban: number;
  value: string;
}

/**
 * Lists banned addresses by their text, in which those of one network stand one
 * after another.
 *
 * @param after the id of the last key of the page before
 */
export const listAddressKeys = async (
  db: Db,
  after: number,
  limit: number,
): Promise<AddressKey[]> => {
  const last = after ? await findBanKey(db, after) : undefined;
  return (
    db
      .selectFrom('ban_keys')
      .select(['id', 'ban', 'value'])
      .where('value', '>=', last?.value ?? '0')
      // Behind every address, and before most of what else bans have.
      .where('value', '<', 'g')
      .where('kind', '=', 'ip')
      .where('lifted_at', 'is', null)
      .$if(last !== undefined, (query) =>
        query.where((where) =>
          where.or([
            where('value', '>', last?.value ?? ''),
            where('id', '>', last?.id ?? 0),
          ]),
        ),
      )
      .orderBy('value')
      .orderBy('id')
      .limit(limit)
      .execute()
  );
};

/** Finds the last banned address whose text begins with a beginning. */
export const findLastAddressKey = async (
  db: Db,
  beginning: string,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('ban_keys')
    .select('id')
    .where('value', '>=', beginning)
    // Greater than whatever an address goes on with.
    .where('value', '<', `${beginning}g`)
    .where('kind', '=', 'ip')
    .where('lifted_at', 'is', null)
    .orderBy('value', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
};

/**
 * Lists the bans with a banned address whose text begins with one of some
 * beginnings: active ones that lie beneath no other, the oldest first.
 */
export const listBansByBeginnings = async (
  db: Db,
  beginnings: readonly string[],
  { now, limit }: { now: number; limit: number },
): Promise<number[]> => {
  const rows = await db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select('k.ban')
    .distinct()
    .where((where) =>
      where.or(
        beginnings.map((text) =>
          where.and([
            where('k.value', '>=', text),
            where('k.value', '<', `${text}g`),
          ]),
        ),
      ),
    )
    .where('k.kind', '=', 'ip')
    .where((where) => keyIsActive(where, now))
    .where('b.blocklist', 'is', null)
    .where((where) => where.not(isBeneath(where, now)))
    .orderBy('k.ban')
    .limit(limit)
    .execute();
  return rows.map(({ ban }) => ban);
};

/**
 * Lists active bans by id, after one of them, that lie beneath no other; none of
 * lists that others publish.
 */
export const listOpenBanIds = async (
  db: Db,
  after: number,
  { now, limit }: { now: number; limit: number },
): Promise<{ ids: number[]; last: number | undefined }> => {
  const rows = await db
    .selectFrom('bans as b')
    .select('b.id')
    .select((select) =>
      sql<number>`case when b.blocklist is null and ${banIsActive(select, now)} and not ${isBeneath(select, now)} then 1 else 0 end`.as(
        'open',
      ),
    )
    .where('b.id', '>', after)
    .where('b.ended_at', 'is', null)
    .orderBy('b.id')
    .limit(limit)
    .execute();
  return {
    ids: rows.flatMap(({ id, open }) => (Number(open) ? id : [])),
    last: rows.length === limit ? rows.at(-1)?.id : undefined,
  };
};

/** Lists those of some bans that were restored since a time. */
export const listRestoredSince = async (
  db: Db,
  bans: readonly number[],
  since: number,
): Promise<Set<number>> => {
  if (!bans.length) return new Set();
  const rows = await db
    .selectFrom('audit')
    .select('subject')
    .where('subject', 'in', bans.map(String))
    .where('action', '=', 'restore')
    .where('at', '>=', since)
    .execute();
  return new Set(rows.map(({ subject }) => Number(subject)));
};

/** Lists the vendors that an account of ours is connected to. */
export const listConnectedVendors = async (db: Db): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('vendor_accounts')
    .select('vendor')
    .distinct()
    .execute();
  return new Set(rows.map(({ vendor }) => vendor));
};
