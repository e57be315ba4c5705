import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../../src/gateway/store/migrations/migrations';
import { runCommand } from '../../run-command';
import { restoreEarlierDatabase } from '../support/earlier-database';
import { makeFolder } from '../support/run-cli';

const COUNT = Object.keys(migrations).length;
const NEWEST = Object.keys(migrations).at(-1) ?? '';

/** An installation of version 0.1.0, and commands on it. */
const restore = async () => {
  const { place, ...database } = await restoreEarlierDatabase();
  const { databaseUrl, folder } = place;
  const env = { ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const upgrade = (...args: string[]) =>
    runCommand(['upgrade', '--data', folder || 'unused', ...args], { env });
  return { ...database, upgrade };
};

describe('doorlist upgrade', () => {
  it('--check says what it would do, to which installation, and changes nothing', async () => {
    const { upgrade } = await restore();
    const first = await upgrade('--check');
    expect(first.status).toBe(3);
    expect(first.stderr).toMatch(/^Works on .+\.\n$/);
    expect(first.stdout).toContain(`${COUNT - 1} migrations, some seconds:\n`);
    expect(first.stdout).toMatch(
      /2026-11-30-key-ends: adds columns to ban_keys, bans; builds 1 index of ban_keys \(\d+ rows\)\n/,
    );
    expect(first.stdout).toContain('Stop all gateways of the version before');
    expect(first.stdout).toContain(
      '  2026-11-29-columns: sites.origins is dropped; ',
    );
    expect(first.stdout).toMatch(/\nNothing was changed\.\n$/);
    expect((await upgrade('--check')).stdout).toBe(first.stdout);
  });

  it('brings the database up to date, and then finds nothing to do', async () => {
    const { upgrade } = await restore();
    const done = await upgrade();
    expect(done.status).toBe(0);
    expect(done.stdout).toMatch(
      RegExp(`^The database is up to date: ${COUNT - 1} migrations in \\d+ s`),
    );
    const again = await upgrade('--check');
    expect(again.status).toBe(0);
    expect(again.stdout).toBe(
      'Nothing is to be done: the database is up to date.\n',
    );
    const { stdout } = await upgrade('--check', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      migrations: [],
      olderGatewaysWork: true,
    });
  });

  it('--check says that older gateways work on beside a migration that only adds', async () => {
    const { upgrade, edit } = await restore();
    await upgrade();
    await edit(`delete from kysely_migration where name = '${NEWEST}'`);
    const { status, stdout } = await upgrade('--check');
    expect(status).toBe(3);
    expect(stdout).toContain('1 migration, some seconds:\n');
    expect(stdout).toContain(
      'Gateways of the version before work on: replace them one after the other.\n',
    );
    const json = await upgrade('--check', '--json');
    expect(json.status).toBe(3);
    expect(JSON.parse(json.stdout)).toMatchObject({
      migrations: [{ name: NEWEST }],
      olderGatewaysWork: true,
    });
  });

  it('refuses a database that a newer version wrote', async () => {
    const { upgrade, edit } = await restore();
    await edit(
      "insert into kysely_migration (name, timestamp) values ('2099-01-01-wings', '2099-01-01T00:00:00Z')",
    );
    const { status, stderr } = await upgrade('--check');
    expect(status).toBe(1);
    expect(stderr).toContain('written by a newer version of Doorlist');
  });

  it('makes no database where there is none', async () => {
    const folder = join(makeFolder(), 'none');
    for (const args of [['--check'], []]) {
      const ran = await runCommand(['upgrade', '--data', folder, ...args]);
      expect(ran).toMatchObject({
        status: 0,
        stdout: 'There is no database yet: “doorlist serve” makes it.\n',
      });
    }
    expect(existsSync(folder)).toBe(false);
  });
});
