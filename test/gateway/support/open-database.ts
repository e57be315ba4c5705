import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { inject } from 'vitest';
import type { Db } from '../../../src/gateway/store/db';
import type { WriteStamp } from '../../../src/gateway/store/write-stamp';
import type { Listen } from '../../../src/gateway/store/postgres/listen';
import { openPostgres } from '../../../src/gateway/store/postgres/open-postgres';
import {
  checkpointSqlite,
  openSqlite,
} from '../../../src/gateway/store/sqlite/open-sqlite';
import { lendDatabase } from './postgres/lend-database';

export interface TestDatabase {
  /** On PostgreSQL, where it is reached. */
  url?: string;
  /** On SQLite, its main file. */
  file?: string;
  /** Opens it, as another process would. */
  open(): Promise<{
    db: Db;
    listen?: Listen;
    stamp?: WriteStamp;
    checkpoint?: () => Promise<void>;
  }>;
  /** Deletes it. */
  remove(): void;
}

/** The database that tests of this project run on; migrated, without rows. */
export const makeDatabase = async (): Promise<TestDatabase> => {
  const server = inject('postgres');
  if (server !== undefined) {
    const { url, giveBack } = await lendDatabase(server);
    return { url, open: () => openPostgres(url), remove: giveBack };
  }
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-test-'));
  cpSync(inject('sqlite') ?? '', folder, { recursive: true });
  return {
    file: join(folder, 'doorlist.db'),
    open: async () => {
      const { db, stamp } = await openSqlite(folder);
      // No test takes the power away.
      await sql`pragma synchronous = off`.execute(db);
      return { db, stamp, checkpoint: () => checkpointSqlite(db) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
};
