import { describe, expect, it } from 'vitest';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../support/harness';

const SECOND = 1000;
const POST = { method: 'POST', json: {} };
const cookieOf = (response: Response) => response.headers.get('set-cookie');

/** The cookie's value, as a browser would send it back. */
const sent = (response: Response) => cookieOf(response)?.split(';')[0] ?? '';

const hitsOf = async ({ db }: TestGateway) =>
  (await db.selectFrom('bans').select(['hits', 'last_hit_at']).execute())[0];

describe('a visit', () => {
  it('of a new browser returns the tags of its address', async () => {
    const gateway = await openGateway();
    const response = await gateway.ask('/v1/sites/default/visits', POST);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(cookieOf(response)).toBeNull();
    const answer = await response.json();
    expect(answer).toEqual({
      verdict: 'admitted',
      version: 0,
      epoch: START / SECOND,
      bits: 0,
      maxAge: 300,
      tags: expect.any(Array),
      hits: [],
    });
    expect(answer.tags).toHaveLength(5);
    for (const tag of answer.tags) expect(tag).toMatch(/^[0-9a-f]{12}$/);
  });

  it('by IPv6 returns the tags of six prefix lengths', async () => {
    const gateway = await openGateway();
    const { tags } = await gateway.visit({}, { from: '2001:db8::1' });
    expect(new Set(tags).size).toBe(6);
  });

  it('returns the same tags for IPv4 and for IPv4 mapped to IPv6', async () => {
    const gateway = await openGateway();
    const plain = await gateway.visit({}, { from: VISITOR });
    const mapped = await gateway.visit({}, { from: `::ffff:${VISITOR}` });
    expect(mapped).toEqual(plain);
  });

  it('returns when a refusal ends, and the reference', async () => {
    const gateway = await openGateway();
    const until = new Date(START + 90_500).toISOString();
    const ban = await gateway.ban({ ip: '203.0.113.0/24' }, { until });
    const answer = await gateway.visit();
    expect(answer).toMatchObject({
      verdict: 'refused',
      version: 1,
      hits: [2],
      until,
      endsIn: 91,
      reference: ban.reference,
    });
    gateway.pass(90_500);
    const after = await gateway.visit();
    expect(after).toMatchObject({ verdict: 'admitted', hits: [] });
    expect(after).not.toHaveProperty('until');
  });

  it('refused by two bans is refused until the last of them ends', async () => {
    const gateway = await openGateway();
    const until = (seconds: number) =>
      new Date(START + seconds * SECOND).toISOString();
    await gateway.ban({ ip: VISITOR }, { until: until(60) });
    await gateway.ban({ ip: '203.0.113.0/28' }, { until: until(600) });
    const longer = await gateway.ban(
      { ip: '203.0.112.0/20' },
      { until: until(900) },
    );
    const answer = await gateway.visit();
    expect(answer).toMatchObject({
      until: until(900),
      reference: longer.reference,
      hits: [0, 3],
    });
    const forGood = await gateway.ban({ ip: '203.0.0.0/16' });
    const ever = await gateway.visit();
    expect(ever.reference).toBe(forGood.reference);
    expect(ever).not.toHaveProperty('until');
    expect(ever).not.toHaveProperty('endsIn');
  });
});

describe('a browser that had a chat', () => {
  it('is recognised by its token, by its cookie, and by both', async () => {
    const gateway = await openGateway();
    const started = await gateway.startSession();
    const { visitor } = await started.json();
    const cookie = sent(started);
    const id = gateway.secrets.readVisitor(visitor) ?? '';
    await gateway.ban({ visitor: id });
    const from = '192.0.2.1';
    const verdicts = await Promise.all([
      gateway.visit({}, { from }),
      gateway.visit({ visitor }, { from }),
      gateway.visit({}, { from, headers: { cookie } }),
      gateway.visit({ visitor }, { from, headers: { cookie } }),
    ]);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual([
      'admitted',
      'refused',
      'refused',
      'refused',
    ]);
  });

  it('gets back its token when only the cookie is left', async () => {
    const gateway = await openGateway();
    const started = await gateway.startSession();
    const { visitor } = await started.json();
    const headers = { cookie: sent(started) };
    expect((await gateway.visit({}, { headers })).visitor).toBe(visitor);
    expect(await gateway.visit({ visitor }, { headers })).not.toHaveProperty(
      'visitor',
    );
    expect(await gateway.visit()).not.toHaveProperty('visitor');
  });

  it('gets back its cookie when only the token is left', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat();
    const response = await gateway.ask('/v1/sites/default/visits', {
      method: 'POST',
      json: { visitor },
    });
    expect(sent(response)).toBe(`doorlist_visitor=${visitor}`);
  });

  it('has a cookie for as long as browsers keep one, where visitors are kept longer', async () => {
    const gateway = await openGateway();
    await gateway.write('PUT', '/v1/retention', { visitors: 3650 });
    const started = await gateway.startSession();
    expect(started.status).toBe(201);
    expect(cookieOf(started)).toContain(`Max-Age=${400 * 86_400};`);
  });

  it('has a cookie until 180 days after its last chat', async () => {
    const gateway = await openGateway();
    const DAY = 86_400;
    const visit = (visitor: string) =>
      gateway.ask('/v1/sites/default/visits', {
        method: 'POST',
        json: { visitor },
      });
    const started = await gateway.startSession();
    expect(cookieOf(started)).toContain(`Max-Age=${180 * DAY};`);
    const { visitor } = await started.json();
    gateway.pass(100 * DAY * 1000);
    expect(cookieOf(await visit(visitor))).toContain(`Max-Age=${80 * DAY};`);
    const again = await gateway.startSession({ visitor });
    expect(cookieOf(again)).toContain(`Max-Age=${180 * DAY};`);
    gateway.pass(180 * DAY * 1000);
    expect(cookieOf(await visit(visitor))).toBeNull();
  });

  it.each([
    ['none', 'v1'],
    ['another’s signature', 'v1.AAAAAAAAAAAAAAAAAAAAAA'],
    ['a longer signature', 'TOKENA'],
    ['another’s id', 'x.SIGNATURE'],
  ])('is refused a token with %s', async (_, forged) => {
    const gateway = await openGateway();
    const real = gateway.secrets.signVisitor('v1');
    const [, signature = ''] = real.split('.');
    const visitor = forged
      .replace('TOKEN', `${real}`)
      .replace('SIGNATURE', signature);
    const response = await gateway.ask('/v1/sites/default/visits', {
      method: 'POST',
      json: { visitor },
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'bad_visitor_token',
      field: 'visitor',
    });
  });

  it('is not recognised by a forged cookie', async () => {
    const gateway = await openGateway();
    const cookie = 'doorlist_visitor=v1.AAAAAAAAAAAAAAAAAAAAAA';
    expect(await gateway.visit({}, { headers: { cookie } })).toEqual(
      await gateway.visit(),
    );
  });
});

describe('the visitor’s cookie', () => {
  const start = async (headers: Record<string, string>) =>
    cookieOf(await (await openGateway()).startSession({}, { headers })) ?? '';

  it.each(['same-origin', 'same-site'])('is Lax on a %s page', async (site) => {
    const cookie = await start({ 'sec-fetch-site': site });
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).not.toMatch(/Partitioned/);
  });

  it('is None and partitioned on a third party’s page', async () => {
    const cookie = await start({ 'sec-fetch-site': 'cross-site' });
    expect(cookie).toMatch(/; SameSite=None/);
    expect(cookie).toMatch(/; Partitioned/);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; Secure/);
  });

  it('depends on the hosts if the browser sends no Sec-Fetch-Site', async () => {
    expect(await start({ origin: 'http://localhost:8788' })).toMatch(/Lax/);
    expect(await start({ origin: 'http://127.0.0.1:8788' })).toMatch(/None/);
  });
});

describe('somebody on the never-ban list', () => {
  it('has no tags and is never refused', async () => {
    const gateway = await openGateway({ neverBanned: ['203.0.113.0/28'] });
    // Banned all the same: as a visitor, which says nothing of the address.
    const visitor = gateway.secrets.signVisitor('v1');
    await gateway.ban({ visitor: 'v1' });
    const away = { from: '192.0.2.1' };
    expect(await gateway.visit({ visitor }, away)).toMatchObject({
      verdict: 'refused',
    });
    expect(
      await gateway.visit({ visitor }, { from: '203.0.113.7' }),
    ).toMatchObject({ verdict: 'admitted', tags: [], hits: [] });
    const started = await gateway.startSession(
      { visitor },
      { from: '203.0.113.7' },
    );
    expect(started.status).toBe(201);
    expect((await started.json()).tags).toEqual([]);
  });
});

describe('a refusal', () => {
  it('is counted when a page reports it, if it is real', async () => {
    const gateway = await openGateway();
    await gateway.ban({ ip: VISITOR });
    const report = (from: string) =>
      gateway.ask('/v1/sites/default/refusals', { ...POST, from });
    expect((await report(VISITOR)).status).toBe(204);
    expect((await report('192.0.2.1')).status).toBe(204);
    expect(await hitsOf(gateway)).toEqual({ hits: 1, last_hit_at: START });
    // A visit only asks.
    await gateway.visit();
    expect(await hitsOf(gateway)).toMatchObject({ hits: 1 });
  });
});
