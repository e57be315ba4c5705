import { describe, expect, it } from 'vitest';
import { upsertVendorAccount } from '../../../../src/gateway/store/vendors/accounts';
import {
  attachSite,
  detachSite,
} from '../../../../src/gateway/vendors/accounts/sites';
import { startEngine } from '../../support/sync-engine';
import { openSetting, VENDORS } from '../../support/sync-setting';
import { keyId } from '../../../../src/gateway/keys/key';

describe.each(VENDORS)('with %s', (name) => {
  it('a block from a chat bans at the vendor and ends the chat; a lift there admits the visitor', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor } = setting;
    const engine = await startEngine(setting);
    const session = await gateway.chat({ widget: name });
    const chat = vendor.chat(session.code, '203.0.113.24');
    const visit = async () =>
      (await gateway.visit({ visitor: session.visitor })).verdict;

    const ban = await gateway.write('POST', '/v1/bans', {
      session: session.code,
      kinds: ['visitor'],
    });
    expect(ban.status).toBe(201);
    expect(await visit()).toBe('refused');
    await engine.until(() =>
      expect(setting.there()).toEqual([keyId(chat.visitor)]),
    );
    if (name === 'acquire') {
      await engine.until(() => expect(chat.runs()).toBe(false));
    }

    vendor.lift(vendor.bans()[0]?.id ?? '');
    await engine.pass(301_000);
    expect(await visit()).toBe('admitted');
    expect(setting.there()).toEqual([]);
  });

  it('a remote ban refuses the browser that is linked by the chat’s code', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor } = setting;
    const engine = await startEngine(setting);
    const session = await gateway.chat({ widget: name });
    const chat = vendor.chat(session.code, '203.0.113.24');
    const visit = async () =>
      (await gateway.visit({ visitor: session.visitor })).verdict;
    await engine.pass(61_000);
    expect(await visit()).toBe('admitted');

    vendor.ban(chat.visitor);
    await engine.pass(301_000);
    expect(await visit()).toBe('refused');
  });

  it('a code that two visitors carry links nobody, also later', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, db } = setting;
    const engine = await startEngine(setting);
    const session = await gateway.chat({ widget: name });
    vendor.chat(session.code, '203.0.113.24');
    await engine.pass(61_000);
    const links = () => db.selectFrom('links').selectAll().execute();
    expect(await links()).toHaveLength(1);

    vendor.chat(session.code, '203.0.113.99');
    // What tells nothing by itself is looked at again for who is blocked.
    await gateway.ban({ ip: '203.0.113.24' });
    await engine.pass(61_000);
    await engine.until(async () => expect(await links()).toEqual([]));
  });

  it('a ban is lifted at the vendor when it ends', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, clock } = setting;
    const engine = await startEngine(setting);
    const key = vendor.key(1);
    const until = new Date(clock.now() + 1_800_000).toISOString();
    await gateway.ban({ [key.kind]: key.value }, { until });
    await engine.until(() => expect(setting.there()).toHaveLength(1));
    clock.advance(1_800_000);
    await gateway.sweep();
    await engine.until(() => expect(setting.there()).toEqual([]));
  });

  it('a running gateway notices added and removed accounts', async () => {
    const setting = await openSetting(name);
    const { gateway, vendor, db, id, clock } = setting;
    const engine = await startEngine(setting);
    const { feed } = gateway.deps;
    const noticed = new Promise<void>((resolve) => {
      feed.subscribe(({ kind }) => {
        if (kind === 'site') resolve();
      });
    });
    await detachSite(db, { account: id, site: 'default' }, clock.now());
    feed.wake();
    await noticed;
    await engine.settle();
    const asked = vendor.server.requests.length;
    const key = vendor.key(1);
    await gateway.ban({ [key.kind]: key.value });
    await engine.pass(400_000);
    expect(vendor.server.requests).toHaveLength(asked);
  });
});

it('a ban that the vendor ends too early is made again', async () => {
  const setting = await openSetting('acquire');
  const { gateway, vendor, clock } = setting;
  const engine = await startEngine(setting);
  const key = vendor.key(1);
  const day = 86_400_000;
  const until = new Date(clock.now() + day).toISOString();
  await gateway.ban({ [key.kind]: key.value }, { until });
  await engine.until(() => expect(setting.there()).toHaveLength(1));
  await gateway.ban({ [key.kind]: key.value });
  await engine.pass(2 * day, 600_000);
  await engine.until(() => expect(setting.there()).toHaveLength(1));
  expect(setting.writes().map(({ method }) => method)).toEqual([
    'POST',
    'DELETE',
    'POST',
  ]);
});

it('a ban of one account reaches the other, and is not imported again from it', async () => {
  const setting = await openSetting('zendesk');
  const { gateway, vendor, db, clock } = setting;
  const other = await openSetting('zendesk');
  const id = await upsertVendorAccount(
    db,
    { vendor: 'zendesk', name: 'other', settings: '{}', sealed_token: '' },
    clock.now(),
  );
  await attachSite(db, { account: id, site: 'default' }, clock.now());
  const clients = [vendor.connect(), other.vendor.connect()] as const;
  const engine = await startEngine(setting, {
    clientOf: (account) => clients[account.id === id ? 1 : 0],
  });
  const key = vendor.key(2);
  const there = vendor.ban(key);
  await engine.pass(301_000);
  await engine.until(() => expect(other.there()).toEqual([keyId(key)]));
  await engine.pass(901_000);
  expect(await db.selectFrom('bans').select('id').execute()).toHaveLength(1);
  expect(setting.writes()).toEqual([]);

  vendor.lift(there);
  await engine.pass(301_000);
  await engine.until(() => expect(other.there()).toEqual([]));
  const bans = await gateway.write('GET', '/v1/bans?state=active');
  expect(await bans.json()).toEqual({ data: [] });
  expect(other.writes().map(({ method }) => method)).toEqual([
    'POST',
    'DELETE',
  ]);
});
