import { describe, expect, it } from 'vitest';
import { linkIdentity } from '../../../../src/gateway/identity/link-identity';
import { upsertUnlinkedChat } from '../../../../src/gateway/vendors/sync/chats/unlinked-chats';
import type { TimelineEntry } from '../../../../src/protocol/ban-timeline';
import type { Ban } from '../../../../src/protocol/bans';
import type { AcquireVendor } from '../../../vendors/acquire';
import type { ZendeskVendor } from '../../../vendors/zendesk';
import { startProcess } from '../../support/sync-process';
import { openSetting, type Setting } from '../../support/sync-setting';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const HERE = '198.51.100.7';
const EVA = { name: 'Eva', email: 'eva@spam.example', phone: '+49 30 1234567' };
const ID = '2315985.eva';

/** A chat at Zendesk past the gate, of somebody at an address. */
const writePast = (
  { vendor, clock }: Setting,
  { ip = HERE, who = EVA, id = ID } = {},
) => {
  const server = vendor.server as unknown as ZendeskVendor;
  const start_date = new Date(clock.now()).toISOString();
  server.startChat({
    visitor: { ...who, id },
    session: { ip, start_date, end_date: null },
  });
};

const open = async () => {
  const setting = await openSetting('zendesk');
  const { gateway, clock } = setting;
  const process = startProcess(setting);
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      clock.advance(61_000);
      await gateway.sweep();
      await process.sync();
    }
  };
  const read = async ({ id }: Pick<Ban, 'id'>) =>
    (await (await gateway.write('GET', `/v1/bans/${id}`)).json()) as Ban;
  return { ...{ setting, gateway, clock, settle, read } };
};

describe('who writes at the vendor past the gate, and is banned', () => {
  it.each([
    ['email', EVA.email],
    ['phone', EVA.phone],
    ['domain', 'spam.example'],
    ['ip', '198.51.100.0/24'],
    ['ip', '2001:db8:1:2::/64'],
  ])('by %s %s is held there for a day', async (kind, value) => {
    const { setting, gateway, clock, settle, read } = await open();
    const ban = await gateway.ban({ [kind]: value }, { sparing: true });
    const ip = value.includes(':') ? '2001:db8:1:2::5' : HERE;
    writePast(setting, { ip });
    await settle();
    expect(setting.there()).toEqual([`zendesk ${ID}`]);
    const [, key, ...more] = (await read(ban)).keys;
    expect(more).toEqual([]);
    expect(key).toMatchObject({ kind: 'zendesk', value: ID, automatic: true });
    const end = Date.parse(key?.until ?? '');
    expect(end).toBeLessThanOrEqual(clock.now() + DAY);
    const timeline = await gateway.write('GET', `/v1/bans/${ban.id}/timeline`);
    const { data } = (await timeline.json()) as { data: TimelineEntry[] };
    expect(data.find(({ added }) => added)).toMatchObject({
      action: 'edit',
      by: { id: null, name: 'Doorlist' },
      added: [{ kind: 'zendesk', value: ID }],
    });

    clock.advance(DAY);
    await settle();
    expect(setting.there()).toEqual([]);
    // They write on: once is all that nobody asks for.
    writePast(setting, { ip });
    await settle();
    expect(setting.there()).toEqual([]);
    expect((await read(ban)).state).toBe('active');
  });

  it('is held for as long as the ban, once a person says so', async () => {
    const { setting, gateway, clock, settle, read } = await open();
    const ban = await gateway.ban({ email: EVA.email });
    writePast(setting);
    await settle();
    const add = [{ kind: 'zendesk', value: ID, until: null }];
    await gateway.write('PATCH', `/v1/bans/${ban.id}`, { add });
    const [, key] = (await read(ban)).keys;
    expect(key).not.toHaveProperty('until');
    expect(key).not.toHaveProperty('automatic');
    clock.advance(2 * DAY);
    await settle();
    expect(setting.there()).toEqual([`zendesk ${ID}`]);
  });

  it('is free at once when the ban is lifted', async () => {
    const { setting, gateway, settle } = await open();
    const ban = await gateway.ban({ email: EVA.email });
    writePast(setting);
    await settle();
    await gateway.lift(ban.id);
    await settle();
    expect(setting.there()).toEqual([]);
    await gateway.write('POST', `/v1/bans/${ban.id}/restore`);
    await settle();
    expect(setting.there()).toEqual([]);
  });

  it('is held no longer than the ban', async () => {
    const { setting, gateway, settle, read } = await open();
    const ban = await gateway.ban({ email: EVA.email }, { for: '2h' });
    writePast(setting);
    await settle();
    expect((await read(ban)).keys[1]).not.toHaveProperty('until');
    setting.clock.advance(2 * HOUR);
    await settle();
    expect(setting.there()).toEqual([]);
  });
});

describe('nobody is held at the vendor', () => {
  it.each([
    ['whose identity the site’s server proved', 'default', []],
    ['of whom only a vendor says who they are', '', [`zendesk ${ID}`]],
  ])('%s', async (_, site, there) => {
    const { setting, gateway, clock, settle } = await open();
    await gateway.ban({ ip: HERE }, { sparing: true });
    const key = { kind: 'zendesk', value: ID } as const;
    const known = { visitor: 'vone', site };
    await linkIdentity(setting.db, known, [key], clock.now());
    writePast(setting);
    await settle();
    expect(setting.there()).toEqual(there);
  });

  it('for a chat that was over before the ban', async () => {
    const { setting, gateway, clock, settle } = await open();
    const server = setting.vendor.server as unknown as ZendeskVendor;
    const at = (time: number) => new Date(time).toISOString();
    const now = clock.now();
    server.startChat({
      visitor: { ...EVA, id: ID },
      session: { ip: HERE, start_date: at(now), end_date: at(now + 1000) },
    });
    clock.advance(60_000);
    await gateway.ban({ email: EVA.email });
    await settle();
    expect(setting.there()).toEqual([]);
  });

  it('by a ban that only watches', async () => {
    const { setting, gateway, settle } = await open();
    await gateway.ban({ email: EVA.email }, { effect: 'watch' });
    writePast(setting);
    await settle();
    expect(setting.there()).toEqual([]);
  });
});

it('at Acquire the chat is closed and its contact blocked for a day', async () => {
  const setting = await openSetting('acquire');
  const { db, deps, clock, vendor, gateway } = setting;
  const ban = await gateway.ban({ ip: HERE }, { sparing: true });
  const { visitor, runs } = vendor.chat('nobody', HERE);
  const server = vendor.server as unknown as AcquireVendor;
  const client = vendor.connect();
  const [id] = [...server.cases.keys()].slice(-1);
  const chat = await client.getChat?.(String(id));
  if (!chat) throw new Error('the vendor has no such case');
  const account = await setting.account();
  await upsertUnlinkedChat(
    {
      ...{ db, client, account, now: clock.now },
      ...{ secrets: deps.secrets, neverBan: deps.neverBan },
      served: { id: account.id, vendor: 'acquire', sites: ['default'] },
      signal: new AbortController().signal,
      write: (work) => deps.db.transaction().execute(work),
    },
    chat,
  );
  await startProcess(setting).sync();
  expect(runs()).toBe(false);
  expect(setting.there()).toEqual([`acquire ${visitor.value}`]);
  const shown = await gateway.write('GET', `/v1/bans/${ban.id}`);
  expect(await shown.json()).toMatchObject({
    keys: [{ kind: 'ip' }, { kind: 'acquire', automatic: true }],
  });
});
