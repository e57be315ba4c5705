import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { restoreEarlierDatabase } from '../support/earlier-database';

it('PostgreSQL looks at tables anew before a migration goes through rows', async () => {
  const { open } = await restoreEarlierDatabase();
  const { db } = await open();
  const countLooks = async () => {
    const { rows } = await sql<{ count: number }>`
      select analyze_count as count from pg_stat_user_tables
      where relname = 'sessions'`.execute(db);
    return rows[0]?.count;
  };
  await expect.poll(countLooks).toBeGreaterThan(0);
});
