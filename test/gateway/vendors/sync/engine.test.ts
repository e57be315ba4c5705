import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { acquireLease } from '../../../../src/gateway/store/leases';
import { upsertVendorAccount } from '../../../../src/gateway/store/vendors/accounts';
import {
  createLeaseHolder,
  LEASE,
} from '../../../../src/gateway/vendors/sync/lease';
import {
  attachSite,
  detachSite,
} from '../../../../src/gateway/vendors/accounts/sites';
import { requestSync } from '../../../../src/gateway/vendors/sync/sync-now';
import { describeVendorFailure } from '../../../../src/protocol/vendor-failure';
import { startSync } from '../../../../src/gateway/vendors/sync/start';
import { answer, slow } from '../../../vendors/faults';
import { openGateway } from '../../support/harness';
import { startEngine } from '../../support/sync-engine';
import { openSetting, VENDORS, type Setting } from '../../support/sync-setting';
import { keyId } from '../../../../src/gateway/keys/key';
import { expectWithin } from '../../../expect-within';

const MINUTE = 60_000;

/** What keeps the account from working, in a sentence. */
const failing = async ({ account }: Setting) => {
  const { last_error } = await account();
  return last_error && describeVendorFailure(last_error);
};

describe.each(VENDORS)('with %s', (name) => {
  it('two processes send each ban once, and one takes over from the other', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor } = setting;
    const first = await startEngine(setting);
    const second = await startEngine(setting);
    const ban = (n: number) => {
      const { kind, value } = vendor.key(n);
      return gateway.ban({ [kind]: value });
    };
    for (const n of [0, 1, 2]) await ban(n);
    await first.until(() => expect(setting.there()).toHaveLength(3));
    await second.settle();
    expect(setting.writes()).toHaveLength(3);

    const stopped = setting.clock.now();
    await first.stop();
    await ban(3);
    await second.until(() => expect(setting.there()).toHaveLength(4));
    expect(setting.clock.now()).toBe(stopped);
    expect(setting.writes()).toHaveLength(4);
  });

  it('an invalid token pauses the account, and a new one starts it', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, db, clock } = setting;
    const refuse = answer({ status: 401, body: '{}' });
    vendor.server.arm(refuse, { times: Infinity });
    const engine = await startEngine(setting);
    const key = vendor.key(1);
    await gateway.ban({ [key.kind]: key.value });
    await engine.pass(MINUTE);
    expect(await failing(setting)).toMatch(/token is not valid/);
    const asked = vendor.server.requests.length;
    await engine.pass(10 * MINUTE);
    expect(vendor.server.requests).toHaveLength(asked);

    vendor.server.disarm();
    await upsertVendorAccount(
      db,
      { vendor: name, name: 'acme', settings: '{}', sealed_token: 'new' },
      clock.now(),
    );
    await attachSite(db, { account: setting.id, site: 'default' }, clock.now());
    gateway.deps.feed.wake();
    const connected = clock.now();
    await engine.until(async () => {
      expect(setting.there()).toEqual([keyId(key)]);
      expect(await failing(setting)).toBeNull();
    });
    expect(clock.now()).toBe(connected);
  });

  it('an account of a process that died is taken over at once, or within ten seconds', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, db, id, clock } = setting;
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const own = createLeaseHolder();
    const holders = [
      { holder: own.replace(` ${process.pid} `, ` ${dead} `), wait: 0 },
      { holder: `another machine ${own.replace(/^.*? /, '')}`, wait: LEASE },
    ];
    for (const [n, { holder, wait }] of holders.entries()) {
      const now = clock.now();
      await acquireLease(db, 'vendor_accounts', id, {
        holder,
        until: now + LEASE,
        now,
      });
      const engine = await startEngine(setting);
      const { kind, value } = vendor.key(n);
      await gateway.ban({ [kind]: value });
      await engine.settle();
      expect(setting.there()).toHaveLength(wait ? n : n + 1);
      await engine.pass(wait, 1000);
      await engine.until(() => expect(setting.there()).toHaveLength(n + 1));
      await engine.stop();
    }
  });

  it('a token that may not read chats still bans, and the failure is shown', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor } = setting;
    vendor.server.arm(answer({ status: 403, body: '{}' }), {
      times: Infinity,
      when: ({ path }) => /chats$|contact/.test(path),
    });
    const engine = await startEngine(setting);
    await gateway.chat({ widget: name });
    const key = vendor.key(1);
    await gateway.ban({ [key.kind]: key.value });
    await engine.pass(2 * MINUTE);
    await engine.until(async () => {
      expect(setting.there()).toEqual([keyId(key)]);
      expect(await failing(setting)).toMatch(/^Visitors are not recognised\./);
    });
  });

  it('a requested sync starts at once', async () => {
    const setting = await openSetting(name);
    const { vendor, db, clock } = setting;
    const engine = await startEngine(setting);
    await engine.settle();
    vendor.ban(vendor.key(1));
    clock.advance(1000);
    await requestSync(db, { id: setting.id }, clock.now());
    setting.gateway.deps.feed.wake();
    await engine.until(async () =>
      expect(await db.selectFrom('bans').select('id').execute()).toHaveLength(
        1,
      ),
    );
  });

  it('stops at once in the middle of a request, and goes on after the next start', async () => {
    const stopHalfway = async () => {
      const setting = await openSetting(name);
      const { gateway, vendor } = setting;
      const engine = await startEngine(setting);
      await engine.settle();
      const key = vendor.key(1);
      vendor.server.arm(slow, {
        when: ({ method, path }) =>
          method === 'POST' && /b(an|lock)/.test(path),
      });
      await gateway.ban({ [key.kind]: key.value });
      await expect.poll(() => setting.writes().length).toBe(1);
      const began = performance.now();
      await engine.stop();
      const took = performance.now() - began;
      vendor.server.release();
      return { setting, key, took };
    };
    let { setting, key, took } = await stopHalfway();
    await expectWithin(1000, async () => {
      if (took > 1000) ({ setting, key, took } = await stopHalfway());
      return took;
    });

    const next = await startEngine(setting);
    await next.pass(3 * MINUTE);
    expect(setting.there()).toEqual([keyId(key)]);
    expect(setting.writes()).toHaveLength(1);
  });

  it('a site that joins an account adds its bans; one that leaves removes them', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, db, id, clock } = setting;
    const engine = await startEngine(setting);
    await gateway.site('shop');
    await gateway.site('outlet');
    const [one, other] = [vendor.key(1), vendor.key(3)];
    await gateway.ban({ [one.kind]: one.value }, { sites: ['shop'] });
    await gateway.ban({ [other.kind]: other.value }, { sites: ['outlet'] });
    await engine.pass(MINUTE);
    expect(setting.there()).toEqual([]);

    await attachSite(db, { account: id, site: 'shop' }, clock.now());
    gateway.deps.feed.wake();
    await engine.until(() => expect(setting.there()).toEqual([keyId(one)]));
    await detachSite(db, { account: id, site: 'shop' }, clock.now());
    gateway.deps.feed.wake();
    await engine.until(() => expect(setting.there()).toEqual([]));
  });
});

it('a list that lacks most of the known bans lifts nothing until a sync is requested', async () => {
  const setting = await openSetting('zendesk');
  const { vendor, db, id, clock, gateway } = setting;
  for (let n = 1; n <= 402; n += 2) vendor.ban(vendor.key(n));
  const engine = await startEngine(setting);
  await engine.settle();
  const active = async () => {
    const { length } = await db
      .selectFrom('bans')
      .select('id')
      .where('lifted_at', 'is', null)
      .execute();
    return length;
  };
  expect(await active()).toBe(201);

  for (const ban of vendor.bans()) vendor.lift(ban.id);
  await engine.pass(11 * MINUTE);
  expect(await active()).toBe(201);
  expect(await failing(setting)).toMatch(/lists 201 bans no more/);

  await requestSync(db, { id }, clock.now());
  gateway.deps.feed.wake();
  await engine.pass(5 * MINUTE);
  await engine.until(async () => {
    expect(await active()).toBe(0);
    expect(await failing(setting)).toBeNull();
  });
});

it('without an account the only query is whether one exists', async () => {
  const gateway = await openGateway();
  const { feed, log, now, neverBan, secrets } = gateway.deps;
  let asked = 0;
  const db = gateway.db.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1;
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  });
  const clientOf = () => {
    throw new Error('there is no account');
  };
  const parts = { db, secrets, neverBan, now, log, random: Math.random };
  const sync = await startSync({
    ...{ ...parts, clientOf, feed },
    suspenderOf: clientOf,
  });
  await gateway.ban({ ip: '198.51.100.1' });
  await sync.idle();
  await sync.stop();
  expect(asked).toBe(1);
});
