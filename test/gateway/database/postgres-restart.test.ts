import {
  afterAll,
  beforeAll,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest';
import { openPostgres } from '../../../src/gateway/store/postgres/open-postgres';
import type { TestGateway } from '../support/harness';
import { createDatabase } from '../support/postgres/create-database';
import {
  startPostgres,
  type TestPostgres,
} from '../support/postgres/start-postgres';
import {
  countListeners,
  expectRefusedAtOther,
  openChat,
  openTwo,
} from '../support/postgres/two-gateways';

// A server of its own: others must not feel how it stops.
let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

const openBoth = async () => {
  const { url } = await createDatabase(server.url);
  return openTwo({ open: () => openPostgres(url), remove: () => {} });
};

const visit = (gateway: TestGateway) =>
  gateway.ask('/v1/sites/default/visits', { method: 'POST', json: {} });
const statusOf = async (gateway: TestGateway) => (await visit(gateway)).status;

describe('while PostgreSQL is away', () => {
  it('each API answers 503 in its own shape, with Retry-After', async () => {
    const { one } = await openBoth();
    const token = await one.token();
    await server.halt();
    onTestFinished(() => server.start());
    const ours = await visit(one);
    expect(ours.status).toBe(503);
    expect(Number(ours.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(ours.headers.get('cache-control')).toBe('no-store');
    expect(await ours.json()).toEqual({
      type: 'about:blank',
      title: 'Service Unavailable',
      status: 503,
      detail: 'The database is unavailable. Try again in a moment.',
      code: 'unavailable',
    });
    const zendesk = await one.ask('/api/v2/bans', { token });
    expect(zendesk.status).toBe(503);
    expect(await zendesk.json()).toMatchObject({ error: 'unavailable' });
    expect((await one.ask('/health')).status).toBe(200);
    expect((await one.ask('/ready')).status).toBe(503);
    expect(one.log()).not.toContain('not-secret');
  });
});

describe('when PostgreSQL is back', () => {
  it('both gateways work again, with their open streams', async () => {
    const two = await openBoth();
    const events = await openChat(two.other, '203.0.113.1');
    const { id } = await two.one.ban({ ip: '203.0.113.1' });
    await events.until('refused');
    await two.one.lift(id);
    await events.until('admitted');
    await server.halt();
    await expect.poll(() => statusOf(two.one)).toBe(503);
    await expect.poll(() => statusOf(two.other)).toBe(503);
    await server.start();
    await expect.poll(() => statusOf(two.one)).toBe(200);
    await expect.poll(() => statusOf(two.other)).toBe(200);
    await expectRefusedAtOther(two, '203.0.113.1', events);
    await expectRefusedAtOther(two, '203.0.113.2');
    await expect.poll(() => countListeners(two.one)).toBe(2);
  });

  it('all acknowledged bans of writers at work are complete, and no other is stored in part', async () => {
    const { one, other } = await openBoth();
    const answered: number[] = [];
    let stopping = false;
    const write = async (gateway: TestGateway, writer: number) => {
      for (let index = 0; !stopping; index += 1) {
        const response = await gateway.write('POST', '/v1/bans', {
          keys: [{ kind: 'visitor', value: `${writer} ${index}` }],
        });
        expect([201, 503]).toContain(response.status);
        if (response.status === 503) return;
        answered.push(((await response.json()) as { id: number }).id);
      }
    };
    const writers = [one, other, one, other].map(write);
    await expect.poll(() => answered.length).toBeGreaterThan(20);
    await server.halt();
    await Promise.all(writers);
    stopping = true;
    await server.start();
    await expect.poll(() => statusOf(one)).toBe(200);
    const stored = await one.db
      .selectFrom('ban_keys as k')
      .innerJoin('tags as t', 't.ban_key', 'k.id')
      .select('k.ban')
      .execute();
    const bans = await one.db.selectFrom('bans').select('id').execute();
    expect(stored.map(({ ban }) => ban).sort()).toEqual(
      bans.map(({ id }) => id).sort(),
    );
    expect(bans.map(({ id }) => id)).toEqual(expect.arrayContaining(answered));
  });
});
