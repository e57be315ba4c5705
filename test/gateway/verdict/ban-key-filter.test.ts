import { expect, it, onTestFinished } from 'vitest';
import { answerVisit } from '../../../src/gateway/verdict/answer-visit';
import { parseNetwork } from '../../../src/gateway/keys/address';
import { decide } from '../../../src/gateway/verdict/decide';
import { findKeySet } from '../../../src/gateway/verdict/key-set';
import type { Browser } from '../../../src/gateway/verdict/subject';
import { createBanKeyFilter } from '../../../src/gateway/verdict/ban-key-filter';
import { openGateway, type TestGateway } from '../support/harness';
import { makeDatabase } from '../support/open-database';

const browserAt = (address: string): Browser => {
  const network = parseNetwork(address);
  if (!network) throw new Error(`${address} was not read`);
  return {
    site: 'default',
    visitors: [],
    address: network,
    addressTrusted: true,
  };
};

/** How visits are answered while the store can't be asked for bans. */
const withoutStore = async (gateway: TestGateway) => {
  await gateway.sweep();
  const { db } = await gateway.database.open();
  await db.destroy();
  return async (browser: Browser) => {
    const siteNow = await gateway.deps.readSite('default');
    if (!siteNow) throw new Error('no site');
    const deps = { ...gateway.deps, db };
    const keySet = await findKeySet(deps, browser);
    return answerVisit(deps, siteNow, keySet, gateway.now());
  };
};

const TROLLS = 3000;

/** A database whose one ban holds more keys than are read at once. */
const databaseOfMany = async () => {
  const database = await makeDatabase();
  const before = await openGateway({ database });
  onTestFinished(() => database.remove());
  const { id } = await before.ban({ ip: '203.0.113.24' });
  await before.db.transaction().execute(async (trx) => {
    for (let from = 0; from < TROLLS; from += 500) {
      const keys = Array.from({ length: 500 }, (_, index) => {
        const value = `troll ${from + index}`;
        return { ban: id, kind: 'visitor' as const, value, typed: value };
      });
      await trx.insertInto('ban_keys').values(keys).execute();
    }
  });
  await before.close();
  return database;
};

it.each(['203.0.113.24', '2001:db8::24'])(
  'a visit from the unbanned address %s queries no bans, and has the same answer',
  async (address) => {
    const gateway = await openGateway();
    await gateway.ban({ ip: '198.51.100.0/22', visitor: 'troll' });
    await gateway.ban({ ip: '2001:db8:1::/48' });
    const browser = browserAt(address);
    const answer = await (await withoutStore(gateway))(browser);
    const keySet = await findKeySet(gateway.deps, browser);
    const stored = await decide(gateway.deps, keySet, gateway.now());
    expect(answer).toEqual(stored.answer);
    expect(answer.verdict).toBe('admitted');
    expect(answer.version).toBe(2);
  },
);

it('a visit that may be refused queries the bans', async () => {
  const gateway = await openGateway();
  await gateway.ban({ ip: '203.0.113.0/26' });
  const answer = await withoutStore(gateway);
  await expect(answer(browserAt('203.0.113.24'))).rejects.toThrow();
  const { verdict } = await answer(browserAt('203.0.113.64'));
  expect(verdict).toBe('admitted');
});

it.each([16, 17, 20, 23, 24, 31, 32])(
  'a ban of an IPv4 /%i refuses exactly the addresses it contains',
  async (length) => {
    const gateway = await openGateway();
    await gateway.ban({ ip: `203.0.0.0/${length}` });
    const verdictAt = async (from: string) =>
      (await gateway.visit({}, { from })).verdict;
    const size = 2 ** (32 - length);
    const at = (n: number) => `203.0.${n >> 8}.${n & 255}`;
    expect(await verdictAt(at(0))).toBe('refused');
    expect(await verdictAt(at(size - 1))).toBe('refused');
    const after = size === 65_536 ? '203.1.0.0' : at(size);
    expect(await verdictAt(after)).toBe('admitted');
  },
);

it('while the filter is still reading keys, visits query the store', async () => {
  const gateway = await openGateway({ database: await databaseOfMany() });
  const visitor = gateway.secrets.signVisitor('troll 0');
  const last = gateway.secrets.signVisitor(`troll ${TROLLS - 1}`);
  const away = '192.0.2.1';
  const verdicts = async () => [
    (await gateway.visit({}, { from: '203.0.113.24' })).verdict,
    (await gateway.visit({ visitor }, { from: away })).verdict,
    (await gateway.visit({ visitor: last }, { from: away })).verdict,
    (await gateway.visit({}, { from: away })).verdict,
  ];
  const right = ['refused', 'refused', 'refused', 'admitted'];
  const answer = await withoutStore(gateway);
  await expect(answer(browserAt(away))).rejects.toThrow();
  expect(await verdicts()).toEqual(right);
  await expect
    .poll(() => answer(browserAt(away)).catch(() => undefined))
    .toMatchObject({ verdict: 'admitted', version: 1 });
  expect(await verdicts()).toEqual(right);
});

it('lifted keys, and no others, leave the filter after many false positives', async () => {
  const gateway = await openGateway();
  const known = createBanKeyFilter(gateway.db);
  onTestFinished(() => known.stop());
  const over = { kind: 'visitor', value: 'over' } as const;
  const troll = { kind: 'visitor', value: 'troll' } as const;
  const { id } = await gateway.ban({ visitor: 'over' });
  await gateway.ban({ visitor: 'troll' });
  expect(await known.catchUpTo(2)).toBe(true);
  await gateway.lift(id);
  expect(known.mayHoldKey(over)).toBe(true);
  for (let alarm = 0; alarm < 1100; alarm += 1) known.reportFalseAlarm();
  await expect.poll(() => known.mayHoldKey(over)).toBe(false);
  expect(known.mayHoldKey(troll)).toBe(true);
  await gateway.ban({ visitor: 'over' });
  expect(await known.catchUpTo(3)).toBe(true);
  expect(known.mayHoldKey(over)).toBe(true);
});

it('a gateway can stop while the filter reads keys', async () => {
  const gateway = await openGateway({ database: await databaseOfMany() });
  await gateway.visit();
  await gateway.close();
  expect(await gateway.deps.banKeyFilter.catchUpTo(2 * TROLLS)).toBe(false);
  expect(gateway.log()).not.toContain('failed');
});
