import { describe, expect, it } from 'vitest';
import { openGateway, START, VISITOR } from '../../support/harness';
import { readStream } from '../../support/read-stream';

const MINUTE = 60_000;

describe('the start of a chat', () => {
  it('returns the session, and a tag for the visitor', async () => {
    const gateway = await openGateway();
    const response = await gateway.startSession();
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = await response.json();
    expect(answer).toEqual({
      verdict: 'admitted',
      version: 0,
      epoch: START / 1000,
      bits: 0,
      maxAge: 300,
      tags: expect.any(Array),
      hits: [],
      code: expect.stringMatching(
        /^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/,
      ),
      visitor: expect.stringMatching(/^v[0-9a-f]{32}\.[\w-]{22}$/),
      token: expect.stringMatching(/^[\w-]{43}$/),
      stream: `/v1/sites/default/sessions/${answer.token}/events`,
    });
    expect(answer.tags).toHaveLength(6);
    const again = await gateway.visit({ visitor: answer.visitor });
    expect(again.tags).toEqual(answer.tags);
  });

  it('keeps a visitor who has a token, and creates one for others', async () => {
    const gateway = await openGateway();
    const first = await gateway.chat();
    const second = await gateway.chat({ visitor: first.visitor });
    const stranger = await gateway.chat();
    expect(second.visitor).toBe(first.visitor);
    expect(stranger.visitor).not.toBe(first.visitor);
    expect(second.token).not.toBe(first.token);
  });

  it('by a banned visitor is refused with a problem that is also an answer', async () => {
    const gateway = await openGateway();
    const until = new Date(START + MINUTE).toISOString();
    const ban = await gateway.ban({ ip: VISITOR }, { until });
    const response = await gateway.startSession();
    expect(response.status).toBe(403);
    expect(response.headers.get('content-type')).toBe(
      'application/problem+json',
    );
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
      detail: 'Chat is not available.',
      code: 'refused',
      verdict: 'refused',
      version: 1,
      epoch: START / 1000,
      bits: 0,
      maxAge: 300,
      tags: expect.any(Array),
      hits: [0],
      effect: 'refuse',
      until,
      endsIn: 60,
      reference: ban.reference,
      whenRefused: 'notice',
      appeal: expect.stringMatching(/^\/appeal\//),
    });
    const rows = await gateway.db.selectFrom('sessions').selectAll().execute();
    expect(rows).toEqual([]);
    const { hits } = await (
      await gateway.write('GET', `/v1/bans/${ban.id}`)
    ).json();
    expect(hits).toBe(1);
  });

  it.each([
    ['email', { email: 'troll@example.com' }, { email: ' TROLL@example.com' }],
    ['phone', { phone: '+49 30 1234567' }, { phone: '0049-30-1234567' }],
  ])('is refused by a banned %s', async (_, banned, claims) => {
    const gateway = await openGateway();
    await gateway.ban(banned);
    expect((await gateway.startSession({ claims })).status).toBe(403);
    expect((await gateway.startSession()).status).toBe(201);
  });

  it('keeps neither fragment nor credentials of the page', async () => {
    const gateway = await openGateway();
    await gateway.chat({ page: 'https://a:b@shop.example/x?y=1#secret' });
    const rows = await gateway.db.selectFrom('sessions').selectAll().execute();
    expect(rows[0]?.page).toBe('https://shop.example/x?y=1');
    expect(JSON.stringify(rows)).not.toContain('secret');
  });

  it('keeps only a hash of the session’s token', async () => {
    const gateway = await openGateway();
    const { token } = await gateway.chat();
    const rows = await gateway.db.selectFrom('sessions').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

it('bans an IPv6 visitor’s whole /64, from the session', async () => {
  const gateway = await openGateway();
  const { code } = await gateway.chat({}, { from: '2001:db8:1:2:3:4:5:6' });
  const response = await gateway.write('POST', '/v1/bans', {
    session: code,
    kinds: ['ip'],
  });
  expect(await response.json()).toMatchObject({
    keys: [{ kind: 'ip', value: '2001:db8:1:2::/64' }],
  });
  const visit = (from: string) => gateway.visit({}, { from });
  expect((await visit('2001:db8:1:2:ffff::1')).verdict).toBe('refused');
  expect((await visit('2001:db8:1:3::1')).verdict).toBe('admitted');
});

describe('the end of a chat', () => {
  const ask = (path: string, method: string) => ({ path, method });

  it('closes all of its URLs, and may be reported twice', async () => {
    const gateway = await openGateway();
    const { stream } = await gateway.chat();
    const base = stream.replace('/events', '');
    const end = () => gateway.ask(`${base}/ended`, { method: 'POST' });
    expect((await end()).status).toBe(204);
    expect((await end()).status).toBe(204);
    for (const { path, method } of [
      ask('/events', 'GET'),
      ask('/events?poll', 'GET'),
      ask('/assigned', 'POST'),
      ask('/messages', 'GET'),
      ask('/messages', 'POST'),
    ]) {
      const response = await gateway.ask(base + path, {
        method,
        ...(method === 'POST' && { json: { text: 'hello' } }),
      });
      expect(response.status, path).toBe(410);
      expect(await response.json()).toMatchObject({ code: 'session_ended' });
    }
  });

  it('is returned to polls', async () => {
    const gateway = await openGateway();
    const { stream } = await gateway.chat();
    const poll = async () => (await gateway.ask(`${stream}?poll`)).json();
    expect(await poll()).toMatchObject({ verdict: 'admitted' });
    await gateway.ask(stream.replace('events', 'ended'), { method: 'POST' });
    expect(await poll()).toMatchObject({ verdict: 'ended' });
  });

  it('does not come while a stream is open', async () => {
    const gateway = await openGateway();
    const { stream } = await gateway.chat();
    const events = readStream(await gateway.ask(stream));
    await events.next();
    for (let minutes = 0; minutes < 90; minutes += 29) {
      gateway.pass(29 * MINUTE);
      await gateway.sweep();
    }
    expect((await gateway.ask(`${stream}?poll`)).status).toBe(200);
    await events.close();
  });

  it('comes although somebody reads the messages', async () => {
    const gateway = await openGateway();
    const { stream } = await gateway.chat();
    const path = stream.replace('events', 'messages');
    const messages = readStream(await gateway.ask(path));
    await messages.next();
    gateway.pass(5 * MINUTE);
    await gateway.sweep();
    await gateway.sweep();
    expect((await gateway.ask(`${stream}?poll`)).status).toBe(410);
    expect(await messages.until('ended')).not.toEqual([]);
    expect(await messages.next()).toBeUndefined();
  });
});
