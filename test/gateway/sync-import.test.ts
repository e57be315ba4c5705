import { expect, inject, it } from 'vitest';
import { startProcess } from './sync-process';
import { openSetting, type Setting } from './sync-setting';

// As many as the tests have time for on PostgreSQL.
const BANS = inject('postgres') ? 10_000 : 50_000;
const TABLES = ['bans', 'ban_keys', 'vendor_bans', 'audit', 'changes'] as const;

const rowsOf = ({ db }: Setting) =>
  Promise.all(
    TABLES.map(async (table) => {
      const { count } = await db
        .selectFrom(table)
        .select((select) => select.fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      return Number(count);
    }),
  );

/** Every tenth is an address: the vendor holds no more than 5,000. */
const fill = ({ vendor }: Setting) => {
  for (let n = 0; n < BANS; n += 1) {
    vendor.ban(
      n % 10
        ? { kind: 'zendesk', value: `2315985.gCgOaE${n}` }
        : { kind: 'ip', value: `100.${n >> 16}.${(n >> 8) & 255}.${n & 255}` },
    );
  }
};

it(`${BANS} bans are taken in within a minute, and the next reading writes nothing`, async () => {
  const setting = await openSetting('zendesk', { requestsPerMinute: null });
  const { vendor, clock } = setting;
  fill(setting);
  const engine = startProcess(setting);

  // Of this process alone: the machine may be busy with other tests.
  const before = process.cpuUsage();
  await engine.sync();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(60);
  const rows = await rowsOf(setting);
  expect(rows.slice(0, 3)).toEqual([BANS, BANS, BANS]);

  const asked = vendor.server.requests.length;
  clock.advance(600_000);
  await engine.sync();
  expect(await rowsOf(setting)).toEqual(rows);
  const methods = vendor.server.requests
    .slice(asked)
    .map(({ method }) => method);
  expect([...new Set(methods)]).toEqual(['GET']);
}, 300_000);
