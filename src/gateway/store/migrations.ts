import type { Kysely, Migration } from 'kysely';
import { createBans } from './first-tables/create-bans';
import { createChats } from './first-tables/create-chats';
import { createLists } from './first-tables/create-lists';
import { createPeople } from './first-tables/create-people';
import { createVendors } from './first-tables/create-vendors';

const createAll = async (db: Kysely<unknown>): Promise<void> => {
  await createLists(db);
  await createBans(db);
  await createChats(db);
  await createPeople(db);
  await createVendors(db);
};

/**
 * Oldest first. A migration that has been released is never edited. Types are
 * SQLite's: `open-postgres.ts` says them in PostgreSQL's words.
 */
export const migrations: Record<string, Migration> = {
  '2026-11-20-first': { up: createAll },
};
