import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openSqlite } from '../../../../src/gateway/store/sqlite/open-sqlite';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder with a migrated database; in other projects nothing. */
    sqlite: string | undefined;
  }
}

/** One migrated database for the whole run, which tests copy. */
export default async ({ provide }: TestProject) => {
  const folder = await mkdtemp(join(tmpdir(), 'doorlist-template-'));
  const { db } = await openSqlite(folder);
  await db.destroy();
  provide('sqlite', folder);
  return () => rm(folder, { recursive: true, force: true });
};
