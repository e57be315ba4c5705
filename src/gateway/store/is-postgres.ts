import { PostgresAdapter, type Kysely } from 'kysely';

/** Returns whether a database is PostgreSQL; else it is SQLite. */
export const isPostgres = <Tables>(db: Kysely<Tables>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;
