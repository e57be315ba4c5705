import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../../../src/protocol/sessions';
import type { ZendeskVendor } from '../../../vendors/zendesk';
import { upsertUnlinkedChat } from '../../../../src/gateway/vendors/sync/chats/unlinked-chats';
import { startProcess } from '../../support/sync-process';
import { openSetting, type Setting } from '../../support/sync-setting';

const NO_CODE = 'nobody';
/** What no index packs well. */
const digits = Array.from({ length: 140 }, (_, n) =>
  createHash('sha256').update(String(n)).digest('hex'),
).join('');

const list = async ({ gateway }: Setting) => {
  const answer = await gateway.write('GET', '/v1/sessions');
  return ((await answer.json()) as { data: Session[] }).data;
};
const block = async ({ gateway }: Setting, session: Session | undefined) => {
  const body = { session: session?.code, kinds: ['visitor'] };
  const answer = await gateway.write('POST', '/v1/bans', body);
  expect(answer.status).toBe(201);
};

describe('a chat at Zendesk without a session code', () => {
  it('appears unchecked, and its visitor can be banned at the vendor', async () => {
    const setting = await openSetting('zendesk');
    const { visitor } = setting.vendor.chat(NO_CODE, '198.51.100.7');
    const process = startProcess(setting);
    expect(await process.sync()).toBe(true);
    const [session, ...more] = await list(setting);
    expect(more).toEqual([]);
    expect(session).toMatchObject({
      unchecked: true,
      widget: 'zendesk',
      visitor: visitor.value,
      address: '198.51.100.7',
    });
    await block(setting, session);
    expect(await process.sync()).toBe(true);
    expect(setting.there()).toEqual([`zendesk ${visitor.value}`]);
  });

  it('appears once, however often it is read', async () => {
    const setting = await openSetting('zendesk');
    setting.vendor.chat(NO_CODE, '198.51.100.7');
    const process = startProcess(setting);
    const { db } = setting;
    const changes = async () =>
      (
        await db
          .selectFrom('changes')
          .select('id')
          .where('kind', '=', 'session')
          .execute()
      ).length;
    await process.sync();
    const first = await list(setting);
    const written = await changes();
    for (let times = 0; times < 3; times += 1) {
      setting.clock.advance(60_000);
      await process.sync();
    }
    expect(await list(setting)).toEqual(first);
    expect(await changes()).toBe(written);
  });

  it.each([
    ['name', { name: 'half \ud800' }],
    ['name', { name: `${'x'.repeat(199)}😀` }],
    ['email', { email: 'half\ud800@example.com' }],
    ['id', { id: '2315985.half\ud800' }],
  ])('with an odd %s of its visitor is written once', async (_, odd) => {
    const setting = await openSetting('zendesk');
    const server = setting.vendor.server as unknown as ZendeskVendor;
    const plain = { id: '2315985.a', name: 'Bea', email: '', phone: '' };
    const { id } = server.startChat({ visitor: { ...plain, ...odd } });
    const process = startProcess(setting);
    const changes = async () => {
      await process.sync();
      setting.clock.advance(60_000);
      return setting.db.selectFrom('changes').select('id').execute();
    };
    const first = await changes();
    expect(await list(setting)).toHaveLength(1);
    // It is told of again, and nothing that we keep changed.
    server.tagChat(id, 'sale');
    expect(await changes()).toEqual(first);
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half a character', 'a\ud800'],
    ['more than an index takes', digits],
  ])('with an id of %s does not keep others from being seen', async (_, id) => {
    const setting = await openSetting('zendesk');
    const server = setting.vendor.server as unknown as ZendeskVendor;
    server.startChat({ id });
    server.startChat({});
    const process = startProcess(setting);
    for (let times = 0; times < 2; times += 1) {
      await process.sync();
      setting.clock.advance(60_000);
      server.tagChat(id, 'sale');
    }
    const names = (await list(setting)).map(({ claims }) => claims.name);
    expect(names).toContain('Visitor 2');
  });

  it('is not listed beside the session whose code it carries', async () => {
    const setting = await openSetting('zendesk');
    const { code } = await setting.gateway.chat();
    setting.vendor.chat(code, '198.51.100.7');
    await startProcess(setting).sync();
    const sessions = await list(setting);
    expect(sessions.map((one) => one.code)).toEqual([code]);
  });
});

describe('a running chat at Acquire without a session code', () => {
  it('is closed when its visitor is blocked', async () => {
    const setting = await openSetting('acquire');
    const { db, deps, clock, vendor } = setting;
    const { runs } = vendor.chat(NO_CODE, '198.51.100.7');
    const client = vendor.connect();
    // The number of the vendor's first case.
    const chat = await client.getChat?.('6');
    if (!chat) throw new Error('the vendor has no such case');
    const account = await setting.account();
    await upsertUnlinkedChat(
      {
        db,
        secrets: deps.secrets,
        neverBan: deps.neverBan,
        now: clock.now,
        account,
        served: { id: account.id, vendor: 'acquire', sites: ['default'] },
        client,
        signal: new AbortController().signal,
        write: (work) => deps.db.transaction().execute(work),
      },
      chat,
    );
    await block(setting, (await list(setting))[0]);
    expect(runs()).toBe(true);
    await startProcess(setting).sync();
    expect(runs()).toBe(false);
    expect(setting.there()).toEqual([`acquire ${chat.visitor?.value}`]);
  });
});
