import { sql } from 'kysely';
import type { Db } from './db';
import { isPostgres } from './is-postgres';

/** Whether a database is whole, and what time it is there. */
export interface DatabaseState {
  /** What is damaged; undefined if nothing is, or the server sees to it. */
  damage: string | undefined;
  /**
   * The server’s time; of SQLite, which has none, the machine’s, or that of the
   * newest line of the audit trail if that is later.
   */
  time: number;
}

/** Looks whether a database is whole, and what time it is there. */
export const findDatabaseState = async (db: Db): Promise<DatabaseState> => {
  if (isPostgres(db)) {
    const { rows } = await sql<{ time: number }>`
      select (extract(epoch from clock_timestamp()) * 1000)::bigint as time`.execute(
      db,
    );
    return { damage: undefined, time: Number(rows[0]?.time) };
  }
  const { rows } = await sql<{ quick_check: string }>`
    pragma quick_check(1)`.execute(db);
  const [{ quick_check: found } = { quick_check: 'ok' }] = rows;
  const newest = await db
    .selectFrom('audit')
    .select((select) => select.fn.max('at').as('at'))
    .executeTakeFirst();
  return {
    damage: found === 'ok' ? undefined : found,
    time: Math.max(Date.now(), newest?.at ?? 0),
  };
};
