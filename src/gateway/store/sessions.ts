import { sql, type ExpressionBuilder } from 'kysely';
import { compileOnce, compileRows } from './compile-once';
import { isSearchedSession, type ExactSearch } from './exact-search';
import type { Schema, SessionRow } from './schema/schema';
import { containsText } from './search';
import { addressColumns, emailColumns } from './order-columns';
import type { Db } from './db';

export const findSession = (
  db: Db,
  code: string,
): Promise<SessionRow | undefined> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('code', '=', code)
    .executeTakeFirst();

export const findSessionByToken = (
  db: Db,
  site: string,
  tokenHash: string,
): Promise<SessionRow | undefined> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('site', '=', site)
    .executeTakeFirst();

/** Returns the live session of a chat id that a browser made. */
export const findLiveSessionByChat = (
  db: Db,
  site: string,
  chatHash: string,
): Promise<SessionRow | undefined> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('site', '=', site)
    .where('chat_hash', '=', chatHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();

/** What says of a session when it began, and whose it is. */
export type SessionHead = Pick<
  SessionRow,
  'code' | 'started_at' | 'address' | 'visitor'
>;

/**
 * Lists the heads of live sessions, and of those that ended since a time; newest
 * first.
 *
 * @param before only those that began before this one
 */
export const listRecentSessionHeads = (
  db: Db,
  query: { since: number; before?: SessionHead | undefined; limit: number },
): Promise<SessionHead[]> => {
  const { since, before, limit } = query;
  return db
    .selectFrom('sessions')
    .select(['code', 'started_at', 'address', 'visitor'])
    .where((where) =>
      where.or([where('ended_at', 'is', null), where('ended_at', '>=', since)]),
    )
    .$if(before !== undefined, (select) =>
      select.where(beganBefore(before?.started_at ?? 0, before?.code ?? '')),
    )
    .orderBy('started_at', 'desc')
    .orderBy('code', 'desc')
    .limit(limit)
    .execute();
};

/** Lists sessions by their codes, newest first. */
export const listSessionsByCode = (
  db: Db,
  codes: readonly string[],
): Promise<SessionRow[]> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('code', 'in', codes)
    .orderBy('started_at', 'desc')
    .orderBy('code', 'desc')
    .execute();

const beganBefore =
  (startedAt: number, code: string) =>
  (where: ExpressionBuilder<Schema, 'sessions'>) =>
    where.or([
      where('started_at', '<', startedAt),
      where.and([
        where('started_at', '=', startedAt),
        where('code', '<', code),
      ]),
    ]);

export interface SessionQuery {
  isEnded?: boolean;
  q?: string;
  /** Instead of `q`. */
  exact?: ExactSearch;
  /** Only sessions that began before this one. */
  before?: { startedAt: number; code: string };
  limit: number;
  /** Null: all. */
  sites: readonly string[] | null;
}

/** Lists the chats that started on a site since a moment; the oldest first. */
export const listSessionsStartedSince = (
  db: Db,
  site: string,
  since: number,
): Promise<SessionRow[]> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('site', '=', site)
    .where('started_at', '>=', since)
    .where('vendor_chat_id', 'is', null)
    .orderBy('started_at')
    .execute();

/** Newest first. */
export const listSessions = (
  db: Db,
  { isEnded, q, exact, before, limit, sites }: SessionQuery,
): Promise<SessionRow[]> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .$if(isEnded !== undefined, (query) =>
      query.where('ended_at', isEnded ? 'is not' : 'is', null),
    )
    .$if(!!q, (query) => query.where(containsText('search', q ?? '')))
    .$if(exact !== undefined, (query) =>
      query.where((where) => isSearchedSession(where, exact as ExactSearch)),
    )
    .$if(before !== undefined, (query) =>
      query.where(beganBefore(before?.startedAt ?? 0, before?.code ?? '')),
    )
    .$if(sites !== null, (query) => query.where('site', 'in', sites ?? []))
    .orderBy('started_at', 'desc')
    .orderBy('code', 'desc')
    .limit(limit)
    .execute();

/** What the site's server calls a chat's visitor, else they themself. */
const NAME = sql<string | null>`coalesce(proven_name, name)`;

/** The name given in the newest chat of these visitors that had one. */
export const findNewestName = async (
  db: Db,
  visitors: readonly string[],
): Promise<string | undefined> => {
  if (!visitors.length) return undefined;
  const row = await db
    .selectFrom('sessions')
    .select(NAME.as('name'))
    .where('visitor', 'in', visitors)
    .where(NAME, 'is not', null)
    .orderBy('started_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.name ?? undefined;
};

/** Live ones on some sites, and those that ended since a time; newest first. */
export const listRecentSessionsOfSites = (
  db: Db,
  {
    sites,
    since,
    limit,
  }: { sites: readonly string[]; since: number; limit: number },
): Promise<SessionRow[]> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('site', 'in', sites)
    .where((where) =>
      where.or([where('ended_at', 'is', null), where('ended_at', '>=', since)]),
    )
    .orderBy('started_at', 'desc')
    .orderBy('code', 'desc')
    .limit(limit)
    .execute();

/**
 * Marks a session as done, unless it is.
 *
 * @returns whether it was not
 */
export const updateDone = async (
  db: Db,
  code: string,
  doneAt: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set({ done_at: doneAt })
    .where('code', '=', code)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Marks a session as not done. */
export const clearDone = (db: Db, code: string): Promise<unknown> =>
  db
    .updateTable('sessions')
    .set({ done_at: null })
    .where('code', '=', code)
    .execute();

/** The address of a session that came without one. */
export const updateMissingAddress = (
  db: Db,
  code: string,
  address: string,
): Promise<unknown> =>
  db
    .updateTable('sessions')
    .set(addressColumns(address))
    .where('code', '=', code)
    .where('address', 'is', null)
    .execute();

const addChatOf = compileOnce(
  (db, { visitor, at }: { visitor: string; at: number }) =>
    db
      .insertInto('visitors')
      .values({ id: visitor, created_at: at, last_chat_at: at })
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet({ last_chat_at: at })
          .where('visitors.last_chat_at', '<', at),
      ),
);

const addSessions = compileRows((db, rows: readonly SessionRow[]) =>
  db.insertInto('sessions').values(rows),
);

/** Adds a session, and its visitor if this is their first. */
export const insertSession = async (
  db: Db,
  session: SessionRow,
): Promise<void> => {
  const { visitor, started_at: at } = session;
  await addChatOf(db, { visitor, at });
  const columns = {
    ...addressColumns(session.address),
    ...emailColumns(session.email),
  };
  await addSessions(db, [{ ...session, ...columns }]);
};
