import { expect, inject, it } from 'vitest';
import { startProcess } from './sync-process';
import { openSetting } from './sync-setting';

const BANS = 50_000;

it('fifty thousand bans are taken in within a minute, and the next reading writes nothing', async () => {
  const setting = await openSetting('zendesk', { requestsPerMinute: null });
  const { vendor, db, clock } = setting;
  for (let n = 0; n < BANS; n += 1) {
    // Every tenth is an address: the vendor holds no more than 5,000.
    vendor.ban(
      n % 10
        ? { kind: 'zendesk', value: `2315985.gCgOaE${n}` }
        : { kind: 'ip', value: `100.${n >> 16}.${(n >> 8) & 255}.${n & 255}` },
    );
  }
  const process = startProcess(setting);
  const began = performance.now();
  await process.sync();
  const seconds = (performance.now() - began) / 1000;
  console.log({ seconds, rss: globalThis.process.memoryUsage().rss / 1e6 });
  expect(seconds).toBeLessThan(60);
  const count = async (table: 'bans' | 'vendor_bans' | 'audit' | 'changes') =>
    Number(
      (
        await db
          .selectFrom(table)
          .select((select) => select.fn.countAll().as('count'))
          .executeTakeFirstOrThrow()
      ).count,
    );
  const counts = async () =>
    Promise.all(
      (['bans', 'vendor_bans', 'audit', 'changes'] as const).map(count),
    );
  const before = await counts();
  expect(before.slice(0, 2)).toEqual([BANS, BANS]);

  const asked = vendor.server.requests.length;
  clock.advance(600_000);
  const second = performance.now();
  await process.sync();
  console.log({ again: performance.now() - second });
  expect(await counts()).toEqual(before);
  expect(
    vendor.server.requests.slice(asked).every(({ method }) => method === 'GET'),
  ).toBe(true);
  void inject;
}, 180_000);
