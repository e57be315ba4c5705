import { sql } from 'kysely';
import type { Db } from './db';
import { isPostgres } from './is-postgres';

/**
 * Empties the log beside SQLite's file, which else holds what was deleted until it
 * is written over; while another process reads the log, its end does. PostgreSQL
 * keeps its own.
 */
export const truncateLog = async (db: Db): Promise<void> => {
  if (isPostgres(db)) return;
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
};
