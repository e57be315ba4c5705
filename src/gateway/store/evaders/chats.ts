import { sql } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import { VENDOR_IDS } from '../../../protocol/vendors';
import type { AddressOrder } from '../../keys/address-order';
import { compileOnce } from '../compile-once';
import type { Db } from '../db';
import { inChunks } from '../in-chunks';
import type { SessionRow } from '../schema/schema';

/** A key that is proven of a visitor. */
export interface ProvenKey {
  visitor: string;
  kind: KeyKind;
  value: string;
}

/** Lists the visitors of whom keys of some values are proven. */
export const listVisitorsOfValues = (
  db: Db,
  values: readonly string[],
): Promise<ProvenKey[]> =>
  inChunks(values, (some) =>
    db
      .selectFrom('links')
      .select(['visitor', 'kind', 'value'])
      .distinct()
      .where('value', 'in', some)
      .execute(),
  );

/** Lists what is proven of visitors. */
export const listProvenOf = (
  db: Db,
  visitors: readonly string[],
): Promise<ProvenKey[]> =>
  inChunks(visitors, (some) =>
    db
      .selectFrom('links')
      .select(['visitor', 'kind', 'value'])
      .distinct()
      .where('visitor', 'in', some)
      .execute(),
  );

/** Lists the newest chats of visitors. */
export const listChatsOfVisitors = (
  db: Db,
  visitors: readonly string[],
  limit: number,
): Promise<SessionRow[]> =>
  visitors.length
    ? db
        .selectFrom('sessions')
        .selectAll()
        .where('visitor', 'in', visitors)
        .orderBy('started_at', 'desc')
        .limit(limit)
        .execute()
    : Promise.resolve([]);

/** Lists what visitors wrote in chats, the first of it first. */
export const listWritten = (
  db: Db,
  codes: readonly string[],
  limit: number,
): Promise<{ session: string; text: string }[]> =>
  codes.length
    ? db
        .selectFrom('messages')
        .select(['session', 'text'])
        .where('session', 'in', codes)
        .where('sender', '=', 'visitor')
        .orderBy('id')
        .limit(limit)
        .execute()
    : Promise.resolve([]);

/** A chat that is going on, with the digest of its first words. */
export type RunningChat = SessionRow & { words_digest: string | null };

const askRunningChats = compileOnce((db, { limit }: { limit: number }) =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('started_at', 'desc')
    .limit(limit),
);

/** Lists the newest chats that are going on. */
export const listRunningChats = (
  db: Db,
  limit: number,
): Promise<RunningChat[]> => askRunningChats(db, { limit });

/** Lists the running chats of visitors, and of those who share what is proven of them. */
export const listRunningChatsLinkedTo = (
  db: Db,
  visitors: readonly string[],
  limit: number,
): Promise<RunningChat[]> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('ended_at', 'is', null)
    .where((where) =>
      where.or([
        where('visitor', 'in', visitors),
        where(
          'visitor',
          'in',
          where
            .selectFrom('links as l')
            .innerJoin('links as o', (join) =>
              join
                .onRef('o.value', '=', 'l.value')
                .onRef('o.kind', '=', 'l.kind'),
            )
            .select('o.visitor')
            .where('l.visitor', 'in', visitors),
        ),
      ]),
    )
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute();

/**
 * Writes the digest of a chat's first words.
 *
 * @returns false if the chat had words already
 */
export const updateWords = async (
  trx: Db,
  code: string,
  words: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('sessions')
    .set({ words_digest: words })
    .where('code', '=', code)
    .where('words_digest', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Returns the digest of a chat's first words; null before there are any. */
export const findWords = async (
  db: Db,
  code: string,
): Promise<string | null> => {
  const row = await db
    .selectFrom('sessions')
    .select('words_digest')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.words_digest ?? null;
};

/** Earlier chats of a visitor that are looked at, the newest. */
const MOST_EARLIER = 10;

const askEarlierAddresses = compileOnce(
  (db, { visitor, since }: { visitor: string; since: number }) =>
    db
      .selectFrom('sessions')
      .select(['code', 'address', 'address_trusted', 'started_at'])
      .where('visitor', '=', visitor)
      .where('started_at', '>', since)
      .orderBy('started_at', 'desc')
      .limit(MOST_EARLIER),
);

/** Lists where a visitor's earlier chats began since a time, elsewhere than this one. */
export const listEarlierAddresses = async (
  db: Db,
  { code, visitor, address }: Pick<SessionRow, 'code' | 'visitor' | 'address'>,
  since: number,
): Promise<{ address: string; started_at: number }[]> => {
  const rows = await askEarlierAddresses(db, { visitor, since });
  return rows.flatMap((row) =>
    row.code !== code &&
    row.address !== null &&
    row.address !== address &&
    row.address_trusted === 1
      ? { address: row.address, started_at: row.started_at }
      : [],
  );
};

/** Lists the visitors whose chats began within some ranges of addresses. */
export const listVisitorsAt = async (
  db: Db,
  ranges: readonly AddressOrder[],
  limit: number,
): Promise<string[]> => {
  if (!ranges.length) return [];
  const rows = await db
    .selectFrom('sessions')
    .select('visitor')
    .distinct()
    .where((where) =>
      where.or(
        ranges.map(({ first, last }) =>
          where.between('address_order', first, last),
        ),
      ),
    )
    .limit(limit)
    .execute();
  return rows.map(({ visitor }) => visitor);
};

/** Returns whether a chat is the first one of its browser. */
export const isFirstChat = async (
  db: Db,
  { visitor, started_at }: Pick<SessionRow, 'visitor' | 'started_at'>,
): Promise<boolean> => {
  const row = await db
    .selectFrom('visitors')
    .select('created_at')
    .where('id', '=', visitor)
    .executeTakeFirst();
  return row !== undefined && row.created_at >= started_at;
};

/** Kinds of keys that name a chat's visitor. */
const BROWSERS = ['visitor', ...VENDOR_IDS];

/** Chats that are looked at, the newest, to see whether many people say something. */
const LOOKED_AT = 200;

/**
 * Counts unblocked chats since a time that have a value in a column, up to a
 * number. Chats of whom a ban was taken back count.
 */
export const countUnblockedChats = async (
  db: Db,
  column: 'words_digest' | 'name',
  value: string,
  { since, upTo }: { since: number; upTo: number },
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select s.visitor from (
        select visitor from sessions
        where ${sql.ref(column)} = ${value} and started_at > ${since}
        order by started_at desc limit ${sql.lit(LOOKED_AT)}) as s
      where not exists (
        select 1 from ban_keys as k where k.value = s.visitor
        and k.kind in (${sql.join(BROWSERS)})
        and k.lifted_at is null)
      limit ${sql.lit(upTo)}) as unblocked`.execute(db);
  return Number(rows[0]?.count ?? 0);
};
