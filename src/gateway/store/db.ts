import type { Kysely } from 'kysely';
import type { Schema } from './schema/schema';

/** An open database, SQLite or PostgreSQL: nothing above may ask which. */
export type Db = Kysely<Schema>;
