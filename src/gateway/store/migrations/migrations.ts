import type { Kysely, Migration } from 'kysely';
import { createBans } from './2026-11-20-initial/create-bans';
import { createChats } from './2026-11-20-initial/create-chats';
import { createLists } from './2026-11-20-initial/create-lists';
import { createPeople } from './2026-11-20-initial/create-people';
import { createVendors } from './2026-11-20-initial/create-vendors';

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
