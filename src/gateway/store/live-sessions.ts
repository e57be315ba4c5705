import type { Db } from './db';
import type { SessionRow } from './schema/schema';

/** What may change of a session while it is live. */
export type LiveSessionUpdate = Partial<
  Pick<
    SessionRow,
    | 'ended_at'
    | 'assigned'
    | 'claimed_by'
    | 'claimed_by_name'
    | 'name'
    | 'name_change'
    | 'email'
    | 'typed_email'
    | 'email_change'
    | 'phone'
    | 'typed_phone'
    | 'phone_change'
    | 'claims_checked'
    | 'search'
  >
>;

/**
 * Changes a session that has not ended.
 *
 * @returns false if it has ended, or does not exist
 */
export const updateLiveSession = async (
  db: Db,
  code: string,
  columns: LiveSessionUpdate,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('sessions')
    .set(columns)
    .where('code', '=', code)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Returns the codes of live sessions that were last seen before a time. */
export const listAbandonedSessions = async (
  db: Db,
  since: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('sessions')
    .select('code')
    .where('ended_at', 'is', null)
    .where('last_seen_at', '<', since)
    .execute();
  return rows.map(({ code }) => code);
};

/** Codes a statement: far below SQLite's limit of bound values. */
const BLOCK = 1000;

/** Marks sessions as seen now: their browsers have a stream open. */
export const touchSessions = async (
  db: Db,
  codes: readonly string[],
  now: number,
): Promise<void> => {
  for (let start = 0; start < codes.length; start += BLOCK) {
    await db.transaction().execute((trx) =>
      trx
        .updateTable('sessions')
        .set({ last_seen_at: now })
        .where('code', 'in', codes.slice(start, start + BLOCK))
        .execute(),
    );
  }
};
