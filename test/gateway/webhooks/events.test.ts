import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import { addWebhook } from '../support/add-webhook';
import { openGateway, VISITOR } from '../support/harness';
import { openReceiver } from '../support/receiver';

const MINUTE = 60_000;

/** A gateway whose receivers may be on loopback, with the clock of the day. */
const open = () => openGateway({ allowPrivate: true, now: Date.now });

it('sends what happens, so that another program’s library verifies it', async () => {
  const gateway = await open();
  const receiver = await openReceiver();
  const hook = await addWebhook(gateway, { url: receiver.url });
  expect(hook.secret).toMatch(/^whsec_/);
  const { id } = await gateway.ban({ ip: '192.0.2.7' }, { reason: 'spam' });
  const shown = await gateway.write('GET', `/v1/bans/${id}`);
  const ban = (await shown.json()) as Ban;
  await gateway.delivered();
  const [message] = receiver.received;
  expect(receiver.received).toHaveLength(1);
  const verified = new Webhook(hook.secret).verify(
    message?.body ?? '',
    message?.headers as Record<string, string>,
  );
  expect(verified).toEqual({
    type: 'ban.created',
    timestamp: ban.createdAt,
    data: ban,
  });
  expect(message?.headers).toMatchObject({
    'content-type': 'application/json',
    'webhook-id': expect.stringMatching(/^msg_[\w-]{20,}$/),
  });
  const [delivery] = await hook.deliveries();
  expect(delivery).toMatchObject({
    messageId: message?.id,
    ...{ type: 'ban.created', state: 'delivered', attempts: 1, status: 204 },
    ...{ failure: null, nextAttemptAt: null },
    durationMs: expect.any(Number),
  });
  expect((await hook.delivery(delivery?.id ?? 0)).body).toEqual(verified);
});

it('shows the secret once, and keeps it sealed', async () => {
  const gateway = await open();
  const hook = await addWebhook(gateway, { url: 'http://127.0.0.1:1/' });
  const shown = await hook.show();
  expect(shown).not.toHaveProperty('secret');
  expect(hook).toMatchObject(shown);
  const rows = await gateway.db.selectFrom('webhooks').selectAll().execute();
  const stored = JSON.stringify(rows);
  expect(stored).not.toContain(hook.secret.slice('whsec_'.length));
  expect(gateway.log()).not.toContain(hook.secret.slice('whsec_'.length));
});

it('tells of each step of a ban’s life, in the words of what was done', async () => {
  let time = Date.now();
  const gateway = await openGateway({ allowPrivate: true, now: () => time });
  const receiver = await openReceiver();
  await addWebhook(gateway, { url: receiver.url });
  const settle = async () => {
    await gateway.delivered();
    return receiver.types().splice(0).at(-1);
  };
  const { id } = await gateway.ban({ ip: '192.0.2.7', visitor: 'v1' });
  expect(await settle()).toBe('ban.created');
  await gateway.write('PATCH', `/v1/bans/${id}`, { reason: 'spam' });
  expect(await settle()).toBe('ban.changed');
  await gateway.lift(id);
  expect(await settle()).toBe('ban.ended');
  await gateway.write('POST', `/v1/bans/${id}/restore`, {});
  expect(await settle()).toBe('ban.restored');
  const until = new Date(time + MINUTE).toISOString();
  await gateway.write('PATCH', `/v1/bans/${id}`, { until });
  expect(await settle()).toBe('ban.changed');
  time += 2 * MINUTE;
  await gateway.sweep();
  expect(await settle()).toBe('ban.ended');
  expect(receiver.received.at(-1)?.event.data).toMatchObject({
    ...{ id, state: 'expired' },
  });
  // Looked at, commented, or asked for again, a ban is what it was.
  await gateway.write('POST', `/v1/bans/${id}/comments`, { text: 'hm' });
  await gateway.write('GET', `/v1/bans/${id}`);
  await gateway.delivered();
  expect(receiver.received).toHaveLength(6);
});

it('tells of chats that start and end, without what was written', async () => {
  const gateway = await open();
  const receiver = await openReceiver();
  await addWebhook(gateway, { url: receiver.url });
  const chat = await gateway.chat({ claims: { name: 'Ana' } });
  const path = `/v1/sites/default/sessions/${chat.token}`;
  await gateway.ask(`${path}/messages`, {
    method: 'POST',
    json: { text: 'my secret' },
  });
  await gateway.write('POST', `/v1/sessions/${chat.code}/end`);
  await gateway.delivered();
  expect(receiver.types()).toEqual(['session.started', 'session.ended']);
  expect(receiver.received.at(-1)?.event.data).toMatchObject({
    ...{ code: chat.code, state: 'ended', claims: { name: 'Ana' } },
    ...{ address: VISITOR, lastMessage: null },
  });
  expect(JSON.stringify(receiver.received)).not.toContain('my secret');
});

it('tells of a chat whose page is gone when that is over', async () => {
  let time = Date.now();
  const gateway = await openGateway({ allowPrivate: true, now: () => time });
  const receiver = await openReceiver();
  await addWebhook(gateway, { url: receiver.url, events: ['session.ended'] });
  const { code } = await gateway.chat();
  time += 30 * MINUTE;
  await gateway.sweep();
  time += 30 * MINUTE;
  await gateway.sweep();
  await gateway.delivered();
  expect(receiver.received.map(({ event }) => event.data['code'])).toEqual([
    code,
  ]);
});

it('tells of each ban of an import, and of the job’s end', async () => {
  const gateway = await open();
  const receiver = await openReceiver();
  await addWebhook(gateway, { url: receiver.url });
  const values = Array.from({ length: 30 }, (_, n) => `192.0.2.${n}`);
  await gateway.ask('/v1/bans/import?format=plain', {
    method: 'POST',
    body: values.join('\n'),
    headers: { 'content-type': 'text/plain' },
    token: await gateway.token(),
  });
  await gateway.idle();
  await gateway.delivered();
  const told = receiver.received.flatMap(({ event: { type, data } }) =>
    type === 'ban.created'
      ? (data['keys'] as { value: string }[]).map(({ value }) => value)
      : [],
  );
  expect(told.toSorted()).toEqual(values.toSorted());
  const ended = receiver.received.filter(
    ({ event }) => event.type === 'job.ended',
  );
  expect(ended.map(({ event }) => event.data)).toMatchObject([
    { kind: 'import', state: 'done', counts: { new: 30 }, lines: [] },
  ]);
});

it('tells each receiver only what it wants, of its sites', async () => {
  const gateway = await open();
  await gateway.site('shop', ['http://localhost']);
  await gateway.site('blog', ['http://localhost']);
  const all = await openReceiver();
  const shop = await openReceiver();
  const lifts = await openReceiver();
  await addWebhook(gateway, { url: all.url });
  await addWebhook(gateway, { url: shop.url, sites: ['shop'] });
  await addWebhook(gateway, { url: lifts.url, events: ['ban.ended'] });
  await gateway.ban({ visitor: 'v1' }, { sites: ['shop'] });
  const { id } = await gateway.ban({ visitor: 'v2' }, { sites: ['blog'] });
  await gateway.ban({ visitor: 'v3' });
  await gateway.chat({}, { site: 'blog' });
  await gateway.chat({}, { site: 'shop' });
  await gateway.lift(id);
  await gateway.delivered();
  expect(all.types()).toHaveLength(6);
  expect(shop.types().toSorted()).toEqual([
    ...['ban.created', 'ban.created', 'session.started'],
  ]);
  expect(lifts.types()).toEqual(['ban.ended']);
});

it('sends no addresses and contacts to who may not see them', async () => {
  const gateway = await open();
  const receiver = await openReceiver();
  await addWebhook(gateway, {
    ...{ url: receiver.url, seeAddresses: false, seeContacts: false },
  });
  await gateway.ban(
    { ip: '198.51.100.77', email: 'ana@example.com' },
    { note: 'wrote from ana@example.com' },
  );
  await gateway.delivered();
  const [message] = receiver.received;
  expect(message?.body).not.toMatch(/198\.51\.100\.77|ana@/);
  expect(message?.body).toContain('198.51.100.•••');
});

it('lets nobody send out what they may not see themselves', async () => {
  const gateway = await open();
  const limits = { seeAddresses: false };
  const token = await gateway.token('administrator', [], [], limits);
  const receiver = await openReceiver();
  const { url } = receiver;
  const post = (path: string, json: object, method = 'POST') =>
    gateway.ask(path, { method, json, token });
  const refused = await post('/v1/webhooks', { url, seeAddresses: true });
  expect(refused.status).toBe(403);
  expect(await refused.json()).toMatchObject({ field: 'seeAddresses' });
  const own = await post('/v1/webhooks', { url });
  expect(await own.json()).toMatchObject({ seeAddresses: false });
  // Nor of what somebody else added: by another URL, or by its secret.
  const { path } = await addWebhook(gateway, { url });
  const moved = await post(path, { url: 'http://127.0.0.1:1/' }, 'PATCH');
  expect(moved.status).toBe(403);
  expect((await post(`${path}/secret`, {})).status).toBe(403);
});

it('writes nothing where nobody wants to be told', async () => {
  const gateway = await open();
  const hook = await addWebhook(gateway, { url: 'http://127.0.0.1:1/' });
  await gateway.write('PATCH', hook.path, { enabled: false });
  await gateway.ban({ visitor: 'v1' });
  await gateway.chat();
  expect(
    await gateway.db.selectFrom('webhook_events').selectAll().execute(),
  ).toEqual([]);
});

it.each([
  [{}, 'url'],
  [{ url: 'hook' }, 'url'],
  [{ url: 'http://hooks.example.com/' }, 'url'],
  [{ url: 'https://me:pw@hooks.example.com/' }, 'url'],
  [{ url: 'https://localhost/' }, 'url'],
  [{ url: 'https://10.0.0.1/' }, 'url'],
  [{ url: 'https://2130706433/' }, 'url'],
  [{ url: 'https://[::1]/' }, 'url'],
  [{ url: 'https://[::ffff:127.0.0.1]/' }, 'url'],
  [{ url: 'https://169.254.169.254/' }, 'url'],
  [{ url: 'https://100.64.0.1/' }, 'url'],
  [{ url: 'https://[fd00::1]/' }, 'url'],
  [{ url: 'ftp://hooks.example.com/' }, 'url'],
  [{ url: 'https://hooks.example.com/', events: ['ban.added'] }, 'events.0'],
  [{ url: 'https://hooks.example.com/', events: [] }, 'events'],
  [{ url: 'https://hooks.example.com/', sites: ['none'] }, 'sites'],
  [{ url: 'https://hooks.example.com/', secret: 'mine' }, 'secret'],
])('refuses %j, and adds nothing', async (given, field) => {
  const gateway = await openGateway();
  const response = await gateway.write('POST', '/v1/webhooks', given);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ field });
  const list = await gateway.write('GET', '/v1/webhooks');
  expect(await list.json()).toEqual({ data: [] });
});

it('comes in pages, and goes with all that it was sent', async () => {
  const gateway = await open();
  const receiver = await openReceiver();
  const { url } = receiver;
  const first = await addWebhook(gateway, { url, description: 'first' });
  await addWebhook(gateway, { url, events: ['job.ended'] });
  const read = async (path: string) =>
    (await (await gateway.write('GET', path)).json()) as {
      data: { id: number }[];
      next?: string;
    };
  const page = await read('/v1/webhooks?limit=1');
  const rest = await read(`/v1/webhooks?limit=1&cursor=${page.next}`);
  expect(rest).toMatchObject({ data: [{ description: 'first' }] });
  expect(rest.next).toBeUndefined();
  for (const visitor of ['v1', 'v2', 'v3']) await gateway.ban({ visitor });
  await gateway.delivered();
  const some = await read(`${first.path}/deliveries?limit=2`);
  const others = await read(
    `${first.path}/deliveries?limit=2&cursor=${some.next}`,
  );
  expect([some.data.length, others.data.length]).toEqual([2, 1]);
  expect(await first.deliveries('?state=failed')).toEqual([]);
  expect((await gateway.write('DELETE', first.path)).status).toBe(204);
  expect((await gateway.write('GET', first.path)).status).toBe(404);
  expect(
    await gateway.db.selectFrom('webhook_deliveries').selectAll().execute(),
  ).toEqual([]);
});

it('a site that is removed takes its chats out of what was sent', async () => {
  const gateway = await open();
  await gateway.site('shop', ['http://localhost']);
  const receiver = await openReceiver();
  const { url } = receiver;
  const hook = await addWebhook(gateway, { url });
  const limited = await addWebhook(gateway, { url, sites: ['shop'] });
  await gateway.chat({ claims: { name: 'Ana Lopez' } }, { site: 'shop' });
  await gateway.chat();
  await gateway.delivered();
  expect(receiver.received).toHaveLength(3);
  const removed = await gateway.write('DELETE', '/v1/sites/shop?confirm=true');
  expect(removed.status).toBe(200);
  const left = await hook.deliveries();
  const bodies = await Promise.all(left.map(({ id }) => hook.delivery(id)));
  expect(JSON.stringify(bodies)).not.toContain('Ana Lopez');
  expect(await limited.deliveries()).toEqual([]);
  expect((await limited.show()).sites).toEqual([]);
});

describe('of refused chats', () => {
  const openRefused = async () => {
    let time = Date.now();
    const gateway = await openGateway({ allowPrivate: true, now: () => time });
    const receiver = await openReceiver();
    await addWebhook(gateway, {
      ...{ url: receiver.url, events: ['session.refused'] },
    });
    const start = async (body: object = {}, from = VISITOR) => {
      const { status } = await gateway.startSession(body, { from });
      expect(status).toBe(403);
    };
    const pass = (milliseconds: number) => {
      time += milliseconds;
    };
    const told = async () => {
      await gateway.delivered();
      return receiver.received.map(({ event }) => event);
    };
    return { gateway, start, pass, told };
  };

  it('it tells once an hour for each browser, however often it tries', async () => {
    const { gateway, start, pass, told } = await openRefused();
    const { visitor } = await gateway.chat();
    const { id, reference } = await gateway.ban({ ip: VISITOR });
    for (let times = 0; times < 5; times += 1) await start({ visitor });
    const [event, ...others] = await told();
    expect(others).toEqual([]);
    expect(event).toMatchObject({ type: 'session.refused' });
    expect(event?.data).toEqual({
      ...{ site: 'default', widget: 'acquire', bans: [id], reference },
      visitor: gateway.secrets.readVisitor(visitor),
      ...{ effect: 'refuse', until: null },
    });
    await start();
    pass(60 * MINUTE + 1);
    await start({ visitor });
    expect(await told()).toHaveLength(3);
  });

  it('it tells of a shield, and of no page view', async () => {
    const { gateway, start, told } = await openRefused();
    const shield = { for: '1h', admits: 'nobody' };
    await gateway.write('PUT', '/v1/sites/default/shield', shield);
    await gateway.visit();
    await start();
    const [event, ...others] = await told();
    expect(others).toEqual([]);
    expect(event?.data).toMatchObject({ bans: [], visitor: null });
  });

  it('it tells 200 times an hour of a site, whoever tries', async () => {
    const { gateway, start, told } = await openRefused();
    await gateway.ban({ ip: '198.51.100.0/24' });
    for (let last = 0; last < 205; last += 1) {
      await start({}, `198.51.100.${last}`);
    }
    expect(await told()).toHaveLength(200);
  });
});
