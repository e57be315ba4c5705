import { describe, expect, it } from 'vitest';
import type { AuditLine } from '../../../src/protocol/audit';
import type { Ban } from '../../../src/protocol/bans';
import { insertAudits } from '../../../src/gateway/store/changes';
import { openGateway, START, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';

const DAY = 24 * 60 * 60 * 1000;
const HOUR = 60 * 60 * 1000;

const readLines = async (
  { ask }: TestGateway,
  action: string,
  token: string,
) => {
  const path = `/v1/audit?action=${encodeURIComponent(action)}`;
  const response = await ask(path, { token });
  expect(response.status).toBe(200);
  const { data } = (await response.json()) as { data: AuditLine[] };
  return data.map(({ by, subject, detail }) => [by.name, subject, detail]);
};

const openShop = async () => {
  const gateway = await openGateway();
  await gateway.site('shop', ['http://localhost']);
  const { code } = await gateway.chat({}, { site: 'shop' });
  const mine = await gateway.token('agent');
  const act = async (token: string, what = '', method = 'GET') => {
    const path = `/v1/sessions/${code}${what}`;
    const json = method === 'GET' ? {} : { json: {} };
    const response = await gateway.ask(path, { token, method, ...json });
    expect(response.status).toBe(200);
  };
  const opened = async (token?: string) =>
    readLines(gateway, 'open chat', token ?? (await gateway.token()));
  return { gateway, code, mine, act, opened };
};

describe('who opens a chat that somebody else has', () => {
  it('leaves a line a day, however often, by whatever way', async () => {
    const { gateway, code, mine, act, opened } = await openShop();
    await act(mine, '/claim', 'POST');
    const supervisor = await gateway.token('supervisor', ['shop']);
    for (const what of ['', '/messages', '/messages?after=1', '']) {
      await act(supervisor, what);
    }
    const line = ['supervisor', code, { site: 'shop' }];
    expect(await opened()).toEqual([line]);
    gateway.pass(DAY);
    await act(supervisor);
    expect(await opened()).toEqual([line, line]);
  });

  it('is who neither has it nor could: their own, and one that nobody has, leave none', async () => {
    const { gateway, mine, act, opened } = await openShop();
    const other = await gateway.token('agent');
    await act(other);
    await act(mine, '/claim', 'POST');
    await act(mine, '/messages');
    expect(await opened()).toEqual([]);
    await act(mine, '/end', 'POST');
    await act(mine);
    expect(await opened()).toEqual([]);
    await act(other);
    expect(await opened()).toHaveLength(1);
  });

  it('is shown to the supervisors of its site alone, and to whoever it was', async () => {
    const { gateway, mine, act, opened } = await openShop();
    await gateway.site('blog');
    await act(mine, '/claim', 'POST');
    const curious = await gateway.token('agent');
    await act(curious);
    const of = (site: string) => gateway.token('supervisor', [site]);
    expect(await opened(await of('shop'))).toHaveLength(1);
    expect(await opened(await of('blog'))).toEqual([]);
    expect(await opened(curious)).toHaveLength(1);
    expect(await opened(mine)).toEqual([]);
  });

  it('leaves no more than one line beyond 500 others of a day', async () => {
    const { gateway, mine, act, opened } = await openShop();
    const { db } = gateway;
    await act(mine, '/claim', 'POST');
    const curious = await gateway.token('agent');
    const { id } = await db
      .selectFrom('tokens')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const others = Array.from({ length: 500 }, (_, index) => ({
      ...{ by: { id, name: 'agent' }, at: START + 1 },
      ...{ action: 'open chat' as const, subject: `C${index}` },
    }));
    await insertAudits(db, others);
    await act(curious);
    await act(curious, '/messages');
    const lines = await opened(curious);
    expect(lines.slice(0, 2)).toEqual([
      ['agent', 'more', {}],
      ['agent', 'C499', {}],
    ]);
  });
});

it('who follows all chats leaves a line a day, with the sites', async () => {
  const { gateway } = await openShop();
  const agent = await gateway.token('agent', ['shop']);
  for (let times = 0; times < 2; times += 1) {
    const response = await gateway.ask('/v1/sessions/stream', { token: agent });
    await readStream(response).close();
  }
  const lines = await readLines(gateway, 'follow chats', await gateway.token());
  expect(lines).toEqual([['agent', 'chats', { sites: ['shop'] }]]);
});

describe('who searches', () => {
  it('leaves a line an hour for each text, and never the text', async () => {
    const { gateway } = await openShop();
    const agent = await gateway.token('agent');
    const search = async (path: string) =>
      expect((await gateway.ask(path, { token: agent })).status).toBe(200);
    await search('/v1/bans?q=ana@shop.example');
    await search('/v1/bans?q=ana@shop.example&limit=1');
    await search('/v1/sessions?q=ana@shop.example');
    await search('/v1/bans?contains=192.0.2.9');
    await search('/v1/bans');
    const token = await gateway.token();
    const list = '/api/v1/crm/block-visitor?where=search|eq|bob';
    expect((await gateway.ask(list, { token })).status).toBe(200);
    const all = await readLines(gateway, 'search', token);
    expect(all.map(([name]) => name)).toEqual([
      'administrator',
      'agent',
      'agent',
    ]);
    expect(JSON.stringify(all)).not.toMatch(/ana|192|bob/);
    gateway.pass(HOUR + 1);
    await search('/v1/bans?q=ana@shop.example');
    expect(await readLines(gateway, 'search', token)).toHaveLength(4);
  });

  it('a ban’s preview and an explanation are no searches of who sees all', async () => {
    const { gateway } = await openShop();
    const keys = [{ kind: 'email', value: 'ana@shop.example' }];
    const preview = await gateway.write('POST', '/v1/bans/preview', { keys });
    expect(preview.status).toBe(200);
    const question = 'site=shop&kind=email&value=ana@shop.example';
    await gateway.write('GET', `/v1/explain?${question}`);
    const token = await gateway.token();
    expect(await readLines(gateway, 'search', token)).toEqual([]);
    expect(await readLines(gateway, 'explain', token)).toHaveLength(1);
  });
});

it('a supervisor sees who explained and exported on their sites', async () => {
  const { gateway } = await openShop();
  await gateway.site('blog');
  const agent = await gateway.token('agent', ['shop']);
  const ban: Ban = await gateway.ban({ email: 'ana@shop.example' });
  for (const path of [
    `/v1/explain?site=shop&reference=${ban.reference}`,
    '/v1/bans/export?format=csv',
  ]) {
    const response = await gateway.ask(path, { token: agent });
    expect(response.status, await response.text()).toBe(200);
  }
  for (const [site, count] of [
    ['shop', 1],
    ['blog', 0],
  ] as const) {
    const token = await gateway.token('supervisor', [site]);
    for (const action of ['explain', 'export bans']) {
      expect(await readLines(gateway, action, token)).toHaveLength(count);
    }
  }
});
