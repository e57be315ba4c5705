import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Db } from '../../src/gateway/store/db';
import type { Listen } from '../../src/gateway/store/listen-postgres';
import { openPostgres } from '../../src/gateway/store/open-postgres';
import { openSqlite } from '../../src/gateway/store/open-sqlite';
import { lendDatabase } from './postgres/lend-database';

export interface TestDatabase {
  /** Opens it, as another process would. */
  open(): Promise<{ db: Db; listen?: Listen }>;
  /** Deletes it. */
  remove(): void;
}

/** The database that tests of this project run on; empty. */
export const makeDatabase = async (): Promise<TestDatabase> => {
  const server = inject('postgres');
  if (server !== undefined) {
    const { url, giveBack } = await lendDatabase(server);
    return { open: () => openPostgres(url), remove: giveBack };
  }
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-test-'));
  return {
    open: async () => ({ db: await openSqlite(folder) }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
