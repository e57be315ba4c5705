import type { Kysely } from 'kysely';
import { isPostgres } from '../../is-postgres';
import { createSearchOnPostgres } from './create-search-on-postgres';
import { createSearchOnSqlite } from './create-search-on-sqlite';

/**
 * Adds an index of all pieces of three characters of the texts that bans are
 * found by. Each text is continued by two line feeds, so that every character
 * begins a piece, and shorter texts are found by pieces that begin with them.
 * The databases keep the index in step with `bans.search` by themselves.
 */
export const createBanSearch = (db: Kysely<unknown>): Promise<void> =>
  isPostgres(db) ? createSearchOnPostgres(db) : createSearchOnSqlite(db);
