import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Db } from '../../../src/gateway/store/db';
import { openPostgres } from '../../../src/gateway/store/postgres/open-postgres';
import { openSqlite } from '../../../src/gateway/store/sqlite/open-sqlite';
import { openAcquireVendor } from '../../vendors/acquire';
import { openZendeskVendor } from '../../vendors/zendesk';
import { HANG } from '../../hang';
import { databaseOf, makeFolder, runCli, serveBuilt } from './run-cli';

/** What a gateway's process has used, from its start to its end. */
export interface Usage {
  /** Of processor time. */
  seconds: number;
  /** Bytes of memory. */
  peak: number;
}

const TABLES = ['bans', 'ban_keys', 'vendor_bans', 'audit', 'changes'] as const;

/** Every tenth is an address: the vendor holds no more than 5,000. */
const openZendesk = async (bans: number) => {
  const vendor = await openZendeskVendor();
  for (let n = 0; n < bans; n += 1) {
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
const openAcquire = async (bans: number) => {
  const vendor = await openAcquireVendor();
  vendor.quirks.pageSize = Infinity;
  for (let n = 0; n < bans; n += 1) vendor.blockContact(vendor.addContact().id);
  const account = ['acquire', '--account', 'acme'];
  return { vendor, account, token: vendor.tokens.full };
};

const OPEN = { Zendesk: openZendesk, Acquire: openAcquire };
export type ImportedVendor = keyof typeof OPEN;

const openDatabase = async (data: string): Promise<Db> => {
  const { DATABASE_URL: url } = await databaseOf(data);
  const { db } = await (url ? openPostgres(url) : openSqlite(data));
  onTestFinished(() => db.destroy());
  return db;
};

const countRows = (db: Db) =>
  Promise.all(
    TABLES.map(async (table) => {
      const { count } = await db
        .selectFrom(table)
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    }),
  );

/**
 * Has a gateway, a process of its own, take in so many bans of a vendor, and
 * then read the list again, which has to write nothing.
 */
export const importBans = async (
  name: ImportedVendor,
  bans: number,
): Promise<Usage> => {
  const { vendor, account, token } = await OPEN[name](bans);
  onTestFinished(() => vendor.close());
  const data = makeFolder();
  const connect = [...account, '--host', vendor.origin, '--token-stdin'];
  const args = ['site', 'vendor', 'default', ...connect, '--data', data];
  const connected = await runCli(args, { input: token });
  expect(connected).toMatchObject({ status: 0, stderr: '' });
  const db = await openDatabase(data);
  const report = join(data, 'usage.json');
  const preload = new URL('report-usage.mjs', import.meta.url);
  const env = {
    NODE_OPTIONS: `--import=${preload.href}`,
    REPORT_USAGE: report,
  };
  const { kill, exited } = await serveBuilt(data, [], { env });
  const syncedAt = async () => {
    const row = await db
      .selectFrom('vendor_accounts')
      .select('synced_at')
      .executeTakeFirstOrThrow();
    return row.synced_at;
  };
  const soon = { timeout: HANG, interval: 250 };
  await expect.poll(syncedAt, soon).not.toBeNull();
  const rows = await countRows(db);
  expect(rows.slice(0, 3)).toEqual([bans, bans, bans]);

  const asked = vendor.requests.length;
  const again = await runCli(['vendor', 'sync', 'default', '--data', data]);
  expect(again.stdout).toContain('The running gateway did it.');
  // Somebody asked for it: that alone is a change.
  const changes = (rows.at(-1) ?? 0) + 1;
  expect(await countRows(db)).toEqual([...rows.slice(0, -1), changes]);
  const methods = vendor.requests.slice(asked).map(({ method }) => method);
  expect(methods).toContain('GET');
  expect([...new Set(methods)]).toEqual(['GET']);

  kill('SIGTERM');
  await exited;
  // Of that process alone: the machine may be busy with other tests.
  return JSON.parse(readFileSync(report, 'utf8')) as Usage;
};
