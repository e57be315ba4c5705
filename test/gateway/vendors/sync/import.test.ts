import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import type { Db } from '../../../../src/gateway/store/db';
import { openPostgres } from '../../../../src/gateway/store/postgres/open-postgres';
import { openSqlite } from '../../../../src/gateway/store/sqlite/open-sqlite';
import { openAcquireVendor } from '../../../vendors/acquire';
import { openZendeskVendor } from '../../../vendors/zendesk';
import { databaseOf, makeFolder, runCli, serve } from '../../support/run-cli';

/** Of processor time, and bytes. */
interface Usage {
  seconds: number;
  peak: number;
}

// As many as the tests have time for on PostgreSQL.
const BANS = inject('postgres') ? 10_000 : 50_000;
const TABLES = ['bans', 'ban_keys', 'vendor_bans', 'audit', 'changes'] as const;

/** Every tenth is an address: the vendor holds no more than 5,000. */
const openZendesk = async () => {
  const vendor = await openZendeskVendor();
  for (let n = 0; n < BANS; n += 1) {
    vendor.ban(
      n % 10
        ? { visitor_id: `2315985.gCgOaE${n}` }
        : { ip_address: `100.${n >> 16}.${(n >> 8) & 255}.${n & 255}` },
    );
  }
  const account = ['zendesk', '--subdomain', 'acme'];
  return { vendor, account, token: vendor.tokens.administrator };
};

/** All in one piece: its documents name no page. */
const openAcquire = async () => {
  const vendor = await openAcquireVendor();
  vendor.quirks.pageSize = Infinity;
  for (let n = 0; n < BANS; n += 1) vendor.blockContact(vendor.addContact().id);
  const account = ['acquire', '--account', 'acme'];
  return { vendor, account, token: vendor.tokens.full };
};

const openDatabase = async (data: string): Promise<Db> => {
  const { DATABASE_URL: url } = await databaseOf(data);
  const db = url ? (await openPostgres(url)).db : await openSqlite(data);
  onTestFinished(() => db.destroy());
  return db;
};

const rowsOf = (db: Db) =>
  Promise.all(
    TABLES.map(async (table) => {
      const { count } = await db
        .selectFrom(table)
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    }),
  );

const VENDORS = [
  ['Zendesk', openZendesk],
  ['Acquire', openAcquire],
] as const;

it.each(inject('postgres') ? VENDORS.slice(0, 1) : VENDORS)(
  `a gateway takes in ${BANS} bans of %s within a minute and 200 MB, and the next reading writes nothing`,
  async (_, open) => {
    const { vendor, account, token } = await open();
    onTestFinished(() => vendor.close());
    const data = makeFolder();
    const connect = [...account, '--host', vendor.origin, '--token-stdin'];
    const args = ['site', 'vendor', 'default', ...connect, '--data', data];
    const connected = await runCli(args, { input: token });
    expect(connected).toMatchObject({ status: 0, stderr: '' });
    const db = await openDatabase(data);
    const report = join(data, 'usage.json');
    const preload = new URL('../../support/report-usage.mjs', import.meta.url);
    const env = {
      NODE_OPTIONS: `--import=${preload.href}`,
      REPORT_USAGE: report,
    };
    const { kill, exited } = await serve(data, [], { env });
    const syncedAt = async () => {
      const row = await db
        .selectFrom('vendor_accounts')
        .select('synced_at')
        .executeTakeFirstOrThrow();
      return row.synced_at;
    };
    const soon = { timeout: 200_000, interval: 250 };
    await expect.poll(syncedAt, soon).not.toBeNull();
    const rows = await rowsOf(db);
    expect(rows.slice(0, 3)).toEqual([BANS, BANS, BANS]);

    const asked = vendor.requests.length;
    const again = await runCli(['vendor', 'sync', 'default', '--data', data]);
    expect(again.stdout).toContain('The running gateway did it.');
    // Somebody asked for it: that alone is a change.
    const changes = (rows.at(-1) ?? 0) + 1;
    expect(await rowsOf(db)).toEqual([...rows.slice(0, -1), changes]);
    const methods = vendor.requests.slice(asked).map(({ method }) => method);
    expect(methods).toContain('GET');
    expect([...new Set(methods)]).toEqual(['GET']);

    kill('SIGTERM');
    await exited;
    // Of that process alone: the machine may be busy with other tests.
    const used = JSON.parse(readFileSync(report, 'utf8')) as Usage;
    expect(used.seconds).toBeLessThan(60);
    expect(used.peak / 2 ** 20).toBeLessThanOrEqual(200);
  },
  300_000,
);
