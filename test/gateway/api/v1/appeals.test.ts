import { describe, expect, it } from 'vitest';
import { openMailer } from '../../../../src/gateway/mail/open-mailer';
import type { Ban } from '../../../../src/protocol/bans';
import {
  appealOfBan,
  decide,
  postAppeal,
  readAppeals,
} from '../../support/appeal';
import { openGateway, START, VISITOR } from '../../support/harness';
import { startMailServer } from '../../support/mail-server';
import { readStream } from '../../support/read-stream';
import { identityOf } from '../../support/sign-identity';

const DAY = 24 * 60 * 60 * 1000;
const OTHER = '198.51.100.9';

describe('who is refused', () => {
  it('is told where to appeal, on sites that take appeals', async () => {
    const gateway = await openGateway();
    expect(await gateway.visit()).not.toHaveProperty('appeal');
    const { reference } = await gateway.ban({ ip: VISITOR });
    const path = new RegExp(
      `^/appeal/${reference}\\?site=default&key=[\\w-]{32}$`,
    );
    const refused = await gateway.startSession();
    expect(await refused.json()).toMatchObject({
      appeal: expect.stringMatching(path) as string,
    });
    expect((await gateway.visit()).appeal).toMatch(path);
    await gateway.write('PUT', '/v1/sites/default', { appeals: false });
    expect(await gateway.visit()).not.toHaveProperty('appeal');
    const off = await postAppeal(gateway, { reference, text: 'Please.' });
    expect(off).toMatchObject({
      status: 403,
      body: { code: 'forbidden', field: 'site' },
    });
  });

  it('appeals by the reference alone, and who decides reads it', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban({ ip: VISITOR });
    const { status, body } = await postAppeal(
      gateway,
      {
        reference: ban.reference.toLowerCase(),
        text: '  It was my\u202e brother.\r\nSorry. ',
        contact: 'ana@example.com',
      },
      { headers: { 'accept-language': 'xx, de-AT;q=0.8, en' } },
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ reference: ban.reference, state: 'open' });
    expect(await readAppeals(gateway)).toEqual([
      {
        ...{ id: 1, ban: ban.id, reference: ban.reference, site: 'default' },
        ...{ state: 'open', text: 'It was my brother.\nSorry.' },
        ...{ contact: 'ana@example.com', language: 'de' },
        createdAt: new Date(START).toISOString(),
        ...{ answeredAt: null, answeredBy: null, answer: null, until: null },
      },
    ]);
    expect(await readAppeals(gateway, '?state=declined')).toEqual([]);
    expect(await readAppeals(gateway, '?site=shop')).toEqual([]);
  });

  it.each([
    [{ text: 'x' }, 422, 'reference'],
    [{ reference: 'AAAA-BBBB', text: 'x' }, 404, 'reference'],
    [{ reference: 1 }, 422, 'reference'],
    [{ text: '' }, 422, 'text'],
    [{ text: '\u200b' }, 422, 'text'],
    [{ text: 'x'.repeat(501) }, 422, 'text'],
    [{ text: 'x', contact: 'x'.repeat(255) }, 422, 'contact'],
    [{ text: 'x', contact: 'notmail' }, 422, 'contact'],
    [{ text: 'x', contact: '@ana' }, 422, 'contact'],
    [{ text: 'x', key: 'A'.repeat(32) }, 404, 'key'],
    [{ text: 'x', visitor: 'nobody.x' }, 422, 'visitor'],
  ])('sends %j and is told what is wrong', async (given, status, field) => {
    const gateway = await openGateway();
    const { reference } = await gateway.ban({ ip: VISITOR });
    const json = {
      ...(!('reference' in given) && field !== 'reference' && { reference }),
      ...given,
    };
    expect(await postAppeal(gateway, json)).toMatchObject({
      ...{ status, body: { field } },
    });
    expect(await readAppeals(gateway)).toEqual([]);
  });

  it('appeals of no ban of other sites, nor of one that only watches', async () => {
    const gateway = await openGateway();
    await gateway.site('shop', ['http://localhost']);
    const other = await gateway.ban({ ip: VISITOR }, { sites: ['shop'] });
    const watch = await gateway.ban({ ip: OTHER }, { effect: 'watch' });
    for (const { reference } of [other, watch]) {
      const { status } = await postAppeal(gateway, { reference, text: 'x' });
      expect(status).toBe(404);
    }
  });
});

describe('one appeal', () => {
  it('is for one person and ban, not for one ban', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const { visitor: second } = await gateway.chat();
    const { reference } = await gateway.ban({ ip: VISITOR });
    const ask = (more: object, from?: string) =>
      postAppeal(
        gateway,
        { reference, text: 'x', ...more },
        from ? { from } : {},
      );
    expect((await ask({ visitor })).status).toBe(201);
    expect(await ask({ visitor }, OTHER)).toMatchObject({
      status: 409,
      body: { code: 'duplicate', field: 'reference' },
    });
    expect((await ask({ visitor: second })).status).toBe(201);
    expect((await ask({})).status).toBe(201);
    expect((await ask({})).status).toBe(409);
    const again = await gateway.ban(
      { ip: '203.0.113.0/24' },
      { confirm: true },
    );
    const other = { reference: again.reference, visitor, text: 'x' };
    expect((await postAppeal(gateway, other)).status).toBe(201);
  });

  it('is one for all who know no more than the reference', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const { visitor: bystander } = await gateway.chat({}, { from: OTHER });
    const [id = ''] = visitor.split('.');
    const { reference } = await gateway.ban({ visitor: id });
    const ask = (more: object, from: string) =>
      postAppeal(gateway, { reference, text: 'x', ...more }, { from });
    expect((await ask({}, '192.0.2.1')).status).toBe(201);
    expect((await ask({}, '192.0.2.2')).status).toBe(409);
    expect((await ask({ visitor: bystander }, OTHER)).status).toBe(409);
    // Whom it refuses has theirs all the same.
    expect((await ask({ visitor }, OTHER)).status).toBe(201);
    expect(await readAppeals(gateway)).toHaveLength(2);
  });

  it('is one of the person whom a site’s server proved, in every browser', async () => {
    const gateway = await openGateway();
    const identity = identityOf(gateway, { email: 'ana@example.com' });
    const { visitor } = await gateway.chat({ identity });
    const { reference } = await gateway.ban({ email: 'ana@example.com' });
    const ask = (more: object) =>
      postAppeal(gateway, { reference, text: 'x', ...more });
    // By the link of the browser alone.
    expect((await ask({ visitor })).status).toBe(201);
    expect((await ask({ identity })).status).toBe(409);
    const { appeal = '' } = await gateway.visit({ identity });
    const key = new URL(appeal, 'http://x').searchParams.get('key') ?? '';
    expect((await ask({ key })).status).toBe(409);
  });

  it('two at once are one', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const { reference } = await gateway.ban({ ip: VISITOR });
    const both = await Promise.all(
      [1, 2].map(() => postAppeal(gateway, { reference, visitor, text: 'x' })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is followed by another after 30 days, until six months after the end', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const { id, reference } = await gateway.ban({ ip: VISITOR });
    const ask = () => postAppeal(gateway, { reference, visitor, text: 'x' });
    expect((await ask()).status).toBe(201);
    gateway.pass(30 * DAY - 1);
    const early = await ask();
    expect(early.status).toBe(409);
    expect(early.body.detail).toContain('2026-12-20T12:00:00.000Z');
    gateway.pass(1);
    expect((await ask()).status).toBe(201);
    gateway.pass(31 * DAY);
    await gateway.lift(id);
    const end = gateway.now();
    const last = Date.parse('2027-07-20T12:00:00Z');
    expect(new Date(end).toISOString()).toBe('2027-01-20T12:00:00.000Z');
    gateway.pass(last - end);
    expect((await ask()).status).toBe(201);
    gateway.pass(30 * DAY);
    expect(await ask()).toMatchObject({
      status: 409,
      body: { code: 'ban_over', field: 'reference' },
    });
  });

  it('is limited to ten a day at one address', async () => {
    const gateway = await openGateway({ rateLimit: 6000 });
    const { reference } = await gateway.ban({ ip: VISITOR });
    const statuses = [];
    for (let count = 0; count < 11; count += 1) {
      const asked = await postAppeal(gateway, { reference, text: 'x' });
      statuses.push(asked.status);
    }
    expect(statuses).toEqual([201, ...Array<number>(9).fill(409), 429]);
    const elsewhere = { from: OTHER };
    const other = await postAppeal(
      gateway,
      { reference, text: 'x' },
      elsewhere,
    );
    expect(other.status).toBe(201);
  });
});

describe('an accepted appeal', () => {
  it('lifts the ban and its joined ones, and answers all whom it refused', async () => {
    const gateway = await openGateway();
    const joined = await gateway.ban({ ip: OTHER });
    const { ban, appeal } = await appealOfBan(gateway);
    await gateway.write('POST', `/v1/bans/${ban.id}/join`, { ban: joined.id });
    const { reference } = joined;
    await postAppeal(gateway, { reference, text: 'Me too' }, { from: OTHER });
    const { status, body } = await decide(gateway, appeal.id, 'accept', {
      text: 'Sorry!',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ id: appeal.id, state: 'accepted', answer: 'Sorry!', until: null },
      answeredBy: { name: 'administrator' },
      answeredAt: new Date(START).toISOString(),
    });
    expect(await gateway.visit()).toMatchObject({ verdict: 'admitted' });
    expect(await gateway.visit({}, { from: OTHER })).toMatchObject({
      ...{ verdict: 'admitted' },
    });
    const [, other] = await readAppeals(gateway, '?state=accepted');
    // What was written to one person is not read by another.
    expect(other).toMatchObject({
      ...{ text: 'Me too' },
      answer: 'We looked at it again. The block is lifted.',
    });
    const timeline = await gateway.write('GET', `/v1/bans/${ban.id}/timeline`);
    const { data } = (await timeline.json()) as { data: { action: string }[] };
    expect(data.map(({ action }) => action)).toEqual([
      ...['ban', 'appeal', 'join', 'lift', 'accept appeal'],
    ]);
    const again = await decide(gateway, appeal.id, 'decline');
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('has the ban end earlier, with those it is joined with', async () => {
    const gateway = await openGateway();
    const joined = await gateway.ban({ ip: OTHER });
    const { ban, appeal } = await appealOfBan(gateway);
    await gateway.write('POST', `/v1/bans/${ban.id}/join`, { ban: joined.id });
    const until = new Date(START + DAY).toISOString();
    for (const wrong of ['2026-11-20T11:00:00Z', 'tomorrow']) {
      expect(
        await decide(gateway, appeal.id, 'accept', { until: wrong }),
      ).toMatchObject({ status: 422, body: { field: 'until' } });
    }
    const { body } = await decide(gateway, appeal.id, 'accept', { until });
    expect(body).toMatchObject({
      ...{ state: 'accepted', until },
      answer: 'We looked at it again. The block ends earlier now.',
    });
    for (const id of [ban.id, joined.id]) {
      const shown = await gateway.write('GET', `/v1/bans/${id}`);
      expect(await shown.json()).toMatchObject({ until, state: 'active' });
    }
  });

  it('makes no ban longer, and none that is over shorter', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban(
      { ip: VISITOR },
      { until: new Date(START + DAY).toISOString() },
    );
    const { reference } = ban;
    await postAppeal(gateway, { reference, text: 'x' });
    const later = { until: new Date(START + 2 * DAY).toISOString() };
    expect(await decide(gateway, 1, 'accept', later)).toMatchObject({
      status: 422,
    });
    gateway.pass(DAY);
    expect(
      await decide(gateway, 1, 'accept', {
        until: new Date(START + 2 * DAY).toISOString(),
      }),
    ).toMatchObject({ status: 409, body: { field: 'until' } });
    // That it was wrong can still be said.
    expect(await decide(gateway, 1, 'accept')).toMatchObject({
      status: 200,
      body: { state: 'accepted' },
    });
  });
});

describe('a declined appeal', () => {
  it('leaves the ban, and the person reads why in the notice', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    await gateway.write('PUT', '/v1/sites/default', {
      texts: { en: 'Chat is closed for you.', de: 'Der Chat ist zu.' },
    });
    const { reference } = await gateway.ban({ ip: VISITOR });
    const headers = { 'accept-language': 'de' };
    await postAppeal(gateway, { reference, visitor, text: 'x' }, { headers });
    expect(await gateway.visit({ visitor })).not.toHaveProperty('text');
    await decide(gateway, 1, 'decline');
    const { verdict, text } = await gateway.visit({ visitor });
    expect([verdict, text]).toEqual([
      'refused',
      'Der Chat ist zu.\n\nWir haben es noch einmal geprüft. Die Sperre bleibt, wie sie ist.',
    ]);
    // Somebody else at the same address reads nothing of it.
    expect(await gateway.visit()).not.toHaveProperty('text');
  });

  it('takes a text of at most 500 characters, and nothing else', async () => {
    const gateway = await openGateway();
    const { appeal } = await appealOfBan(gateway);
    for (const [json, field] of [
      [{ text: '' }, 'text'],
      [{ text: 'x'.repeat(501) }, 'text'],
      [{ until: '2030-01-01T00:00:00Z' }, 'until'],
    ] as const) {
      expect(await decide(gateway, appeal.id, 'decline', json)).toMatchObject({
        status: 422,
        body: { field },
      });
    }
    expect(await decide(gateway, 99, 'decline')).toMatchObject({ status: 404 });
    const text = 'We read the chat again.';
    const { body } = await decide(gateway, appeal.id, 'decline', { text });
    expect(body).toMatchObject({ state: 'declined', answer: text });
  });
});

describe('who decides', () => {
  it('is not who made the ban, unless they are an owner', async () => {
    const gateway = await openGateway();
    const password = 'correct horse';
    const signIn = async (role: 'supervisor' | 'owner') => {
      await gateway.user(`${role}@example.com`, role, password);
      const response = await gateway.ask('/v1/sign-in', {
        method: 'POST',
        json: { email: `${role}@example.com`, password },
      });
      return ((await response.json()) as { token: string }).token;
    };
    const statusOf = async (role: 'supervisor' | 'owner', from: string) => {
      const token = await signIn(role);
      const json = {
        keys: [{ kind: 'visitor', value: `v-${role}` }],
        ...{ reason: 'Spam', for: '1d' },
      };
      const made = await gateway.ask('/v1/bans', {
        ...{ method: 'POST', json, token },
      });
      const { reference } = (await made.json()) as Ban;
      await postAppeal(gateway, { reference, text: role }, { from });
      const asked = await readAppeals(gateway, '?state=open');
      const id = asked.find(({ text }) => text === role)?.id;
      const response = await gateway.ask(`/v1/appeals/${id}/decline`, {
        ...{ method: 'POST', json: {}, token },
      });
      return response.status;
    };
    expect(await statusOf('supervisor', VISITOR)).toBe(403);
    expect(await statusOf('owner', OTHER)).toBe(200);
  });

  it('hears of it in their stream; agents do not', async () => {
    const gateway = await openGateway();
    const open = async (role: 'supervisor' | 'agent') => {
      const token = await gateway.token(role);
      const stream = readStream(
        await gateway.ask('/v1/sessions/stream', { token }),
      );
      expect((await stream.next())?.event).toBe('ready');
      return stream;
    };
    const supervisor = await open('supervisor');
    const agent = await open('agent');
    const { appeal } = await appealOfBan(gateway);
    expect((await supervisor.next())?.event).toBe('ban');
    expect(await supervisor.next()).toMatchObject({
      ...{ event: 'appeal', data: { id: appeal.id, state: 'open' } },
    });
    await decide(gateway, appeal.id, 'decline');
    expect(await supervisor.next()).toMatchObject({
      ...{ event: 'appeal', data: { state: 'declined' } },
    });
    await gateway.lift(appeal.ban);
    expect((await agent.next())?.event).toBe('ban');
    expect((await agent.next())?.event).toBe('ban');
    await supervisor.close();
    await agent.close();
  });
});

describe('the answer by mail', () => {
  const openWithMail = async () => {
    const server = await startMailServer();
    const publicUrl = 'https://bans.example.com';
    const env = { SMTP_URL: server.url, MAIL_FROM: 'doorlist@example.com' };
    const mailer = openMailer(env, publicUrl);
    if (!mailer) throw new Error('no mailer');
    return { server, gateway: await openGateway({ mailer, publicUrl }) };
  };

  it('goes to the email that was given, with the page and no word of theirs', async () => {
    const { server, gateway } = await openWithMail();
    const { ban, appeal } = await appealOfBan(gateway, 'BUY AT spam.example', {
      contact: 'Ana@Example.com',
    });
    await decide(gateway, appeal.id, 'decline', { text: 'It stays.' });
    await gateway.deps.mailQueue?.stop();
    const [mail] = server.taken;
    expect(mail?.to).toEqual(['ana@example.com']);
    expect(mail?.source).toContain('Subject: The answer to your request');
    expect(mail?.source).toContain('It stays.');
    expect(mail?.source).not.toContain('spam.example');
    const [link = ''] = /https:\S+/.exec(mail?.source ?? '') ?? [];
    expect(link).toContain(`https://bans.example.com/appeal/${ban.reference}?`);
    const page = await gateway.ask(
      link.replace('https://bans.example.com', ''),
    );
    expect(await page.text()).toContain('It stays.');
  });

  it('goes nowhere without an email, and a server that fails stops nothing', async () => {
    const { server, gateway } = await openWithMail();
    const { appeal } = await appealOfBan(gateway, 'x', { contact: ' ' });
    await decide(gateway, appeal.id, 'decline');
    server.refuse();
    const { ban, appeal: second } = await appealOfBan(gateway, 'y', {
      contact: 'ana@example.com',
      visitor: (await gateway.chat({}, { from: OTHER })).visitor,
    });
    expect(ban.id).not.toBe(0);
    await decide(gateway, second.id, 'decline');
    await gateway.deps.mailQueue?.stop();
    expect(server.taken).toEqual([]);
  });
});

it('webhooks are told, with the contact as their receiver may see it', async () => {
  const gateway = await openGateway({ allowPrivate: true });
  await gateway.write('POST', '/v1/webhooks', {
    url: 'http://127.0.0.1:1/',
    events: ['appeal.created', 'appeal.decided'],
  });
  const { appeal } = await appealOfBan(gateway);
  await decide(gateway, appeal.id, 'decline');
  const events = await gateway.db
    .selectFrom('webhook_events')
    .select(['type', 'subject', 'payload'])
    .orderBy('id')
    .execute();
  expect(events.map(({ type, subject }) => `${type} ${subject}`)).toEqual([
    `appeal.created appeal ${appeal.id}`,
    `appeal.decided appeal ${appeal.id}`,
  ]);
  expect(JSON.parse(events[1]?.payload ?? '')).toMatchObject({
    data: { id: appeal.id, state: 'declined' },
  });
});
