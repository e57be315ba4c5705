import { sql } from 'kysely';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openInstallation } from '../../../src/gateway/installation/installation';
import { createDatabase } from '../support/postgres/create-database';
import { openLink } from '../support/postgres/open-link';

it('DATABASE_DIRECT_URL is listened at, and asked nothing else', async () => {
  const server = inject('postgres')?.url ?? '';
  const { url, drop } = await createDatabase(server);
  onTestFinished(async () => {
    await drop();
  });
  const direct = await openLink(url);
  onTestFinished(() => direct.close());
  const { db, listen } = await openInstallation({
    ...{ folder: '', databaseUrl: url, directUrl: direct.url },
  });
  onTestFinished(() => db.destroy());
  const stop = listen?.(() => {});
  onTestFinished(() => stop?.());
  const countListeners = async () => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from pg_stat_activity
      where query = 'listen doorlist' and datname = current_database()`.execute(
      db,
    );
    return rows[0]?.count;
  };
  await expect.poll(countListeners).toBe(1);
  direct.close();
  await expect.poll(countListeners).toBe(0);
});

it('a wrong DATABASE_DIRECT_URL is named', async () => {
  const databaseUrl = inject('postgres')?.url ?? '';
  await expect(
    openInstallation({ folder: '', databaseUrl, directUrl: 'here' }),
  ).rejects.toThrow('DATABASE_DIRECT_URL: expected postgres://');
});
