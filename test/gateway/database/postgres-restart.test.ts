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
import { readTags } from '../support/read-list';
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

const VISITS = '/v1/sites/default/visits';
const visit = (gateway: TestGateway) =>
  gateway.ask(VISITS, { method: 'POST', json: {} });
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

  it('visits of whom no ban concerns go on, and lists; whom one does is not let in', async () => {
    const { one, other } = await openBoth();
    const banned = '203.0.113.9';
    const [before, list] = [await other.visit(), await readTags(other)];
    await one.ban({ ip: banned });
    // Told of the ban by no visit since.
    const key = { kind: 'ip', value: banned } as const;
    await expect.poll(() => other.deps.banKeyFilter.mayHoldKey(key)).toBe(true);
    await server.halt();
    try {
      for (let count = 0; count < 3; count += 1) {
        expect(await other.visit()).toEqual(before);
        expect(await readTags(other)).toEqual(list);
        const refused = await other.ask(VISITS, {
          ...{ method: 'POST', json: {}, from: banned },
        });
        expect(refused.status).toBe(503);
      }
      const lost = await one.write('POST', '/v1/bans', { keys: [key] });
      expect(lost.status).toBe(503);
    } finally {
      await server.start();
    }
    // The next request may meet a connection that ended meanwhile.
    await expect
      .poll(async () => (await other.visit({}, { from: banned })).verdict)
      .toBe('refused');
    expect((await other.visit()).version).toBeGreaterThan(before.version);
  });
});

describe('when PostgreSQL is back', () => {
  it('both gateways work again, with their open streams', async () => {
    const two = await openBoth();
    const isReady = async (gateway: TestGateway) =>
      (await gateway.ask('/ready')).status === 200;
    const events = await openChat(two.other, '203.0.113.1');
    const { id } = await two.one.ban({ ip: '203.0.113.1' });
    await events.until('refused');
    await two.one.lift(id);
    await events.until('admitted');
    await server.halt();
    await expect.poll(() => isReady(two.one)).toBe(false);
    await expect.poll(() => isReady(two.other)).toBe(false);
    await server.start();
    await expect.poll(() => isReady(two.one)).toBe(true);
    await expect.poll(() => isReady(two.other)).toBe(true);
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
