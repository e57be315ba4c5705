import { describe, expect, it } from 'vitest';
import { openGateway, START, VISITOR, type TestGateway } from './harness';

const BANS = '/api/v2/bans';
const CREATED = new Date(START).toISOString().replace('.000', '');

const create = async (gateway: TestGateway, json: object) => {
  const response = await gateway.write('POST', BANS, json);
  return { status: response.status, ban: await response.json() };
};
const list = async (gateway: TestGateway, query = '') =>
  (await gateway.write('GET', `${BANS}${query}`)).json();

/** The ids of both arrays, in one order. */
const ids = ({ ip_address, visitor }: Record<string, { id: number }[]>) =>
  [...(ip_address ?? []), ...(visitor ?? [])]
    .map(({ id }) => id)
    .sort((one, other) => one - other);

describe('creating a ban as Zendesk does', () => {
  it('of a visitor answers all seven fields', async () => {
    const gateway = await openGateway();
    const { status, ban } = await create(gateway, {
      visitor_id: '12345',
      reason: 'Spammer',
    });
    expect(status).toBe(201);
    expect(ban).toEqual({
      created_at: CREATED,
      id: expect.any(Number),
      ip_address: '',
      reason: 'Spammer',
      type: 'V',
      visitor_id: '12345',
      visitor_name: '',
    });
  });

  it('of an address answers all seven fields', async () => {
    const gateway = await openGateway();
    const { status, ban } = await create(gateway, { ip_address: VISITOR });
    expect(status).toBe(201);
    expect(ban).toEqual({
      created_at: CREATED,
      id: expect.any(Number),
      ip_address: VISITOR,
      reason: '',
      type: 'I',
      visitor_id: '',
      visitor_name: '',
    });
    expect((await gateway.visit()).verdict).toBe('refused');
  });

  it('of a visitor of ours bans that visitor, and names them', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat({ claims: { name: 'John' } });
    const id = gateway.secrets.readVisitor(visitor);
    const { ban } = await create(gateway, { visitor_id: id });
    expect(ban).toMatchObject({ visitor_id: id, visitor_name: 'John' });
    const answer = await gateway.visit({ visitor }, { from: '192.0.2.1' });
    expect(answer.verdict).toBe('refused');
    const [ours] = (await (await gateway.write('GET', '/v1/bans')).json()).data;
    expect(ours.keys).toMatchObject([{ kind: 'visitor', matches: true }]);
  });

  it('again answers 200 with the same', async () => {
    const gateway = await openGateway();
    const first = await create(gateway, { ip_address: VISITOR });
    const second = await create(gateway, { ip_address: ` ${VISITOR}` });
    expect(second).toEqual({ status: 200, ban: first.ban });
  });

  it.each([
    ['neither visitor nor address', {}],
    ['both', { visitor_id: '1', ip_address: VISITOR }],
    ['empty strings', { visitor_id: '', ip_address: '' }],
    ['no address', { ip_address: 'localhost' }],
    ['a number', { visitor_id: 12345 }],
    ['a control character', { visitor_id: 'a\u0001b' }],
  ])('of %s is refused in Zendesk’s shape', async (_, body) => {
    const gateway = await openGateway();
    const { status, ban } = await create(gateway, body);
    expect(status).toBe(422);
    expect(ban).toEqual({
      error: 'invalid',
      description: expect.stringMatching(/\.$/),
    });
    expect(ids(await list(gateway))).toEqual([]);
  });

  it('of somebody on the never-ban list is refused', async () => {
    const gateway = await openGateway({ neverBanned: [VISITOR] });
    const { status, ban } = await create(gateway, { ip_address: VISITOR });
    expect(status).toBe(409);
    expect(ban).toMatchObject({ error: 'never_ban' });
  });
});

describe('listing bans as Zendesk does', () => {
  it('always answers both arrays, with their own fields', async () => {
    const gateway = await openGateway();
    expect(await list(gateway)).toEqual({ ip_address: [], visitor: [] });
    const { ban: one } = await create(gateway, { ip_address: VISITOR });
    const { ban: other } = await create(gateway, { visitor_id: '2' });
    expect(await list(gateway)).toEqual({
      ip_address: [
        { created_at: CREATED, id: one.id, ip_address: VISITOR, reason: '' },
      ],
      visitor: [
        {
          created_at: CREATED,
          id: other.id,
          reason: '',
          visitor_id: '2',
          visitor_name: '',
        },
      ],
    });
  });

  it('walks by inclusive cursors, ten at a time by default', async () => {
    const gateway = await openGateway();
    for (let index = 1; index <= 6; index += 1) {
      await create(gateway, { ip_address: `192.0.2.${index}` });
      await create(gateway, { visitor_id: `visitor ${index}` });
    }
    const all = ids(await list(gateway, '?limit=100'));
    expect(all).toHaveLength(12);
    expect(ids(await list(gateway))).toEqual(all.slice(0, 10));
    const fifth = all[4] ?? 0;
    expect(ids(await list(gateway, `?since_id=${fifth}&limit=3`))).toEqual(
      all.slice(4, 7),
    );
    expect(ids(await list(gateway, `?max_id=${fifth}&limit=3`))).toEqual(
      all.slice(2, 5),
    );
    expect(ids(await list(gateway, '?since_id=9999'))).toEqual([]);
  });

  it.each([
    'limit=0',
    'limit=1001',
    'limit=x',
    'since_id=-1',
    'since_id=1&max_id=2',
  ])('does not take %s', async (query) => {
    const gateway = await openGateway();
    const response = await gateway.write('GET', `${BANS}?${query}`);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ error: 'invalid' });
  });

  it('shows a ban of two keys as two, of active bans only', async () => {
    const gateway = await openGateway();
    await gateway.ban({ email: 'a@b.example', phone: '+49301234567' });
    const until = new Date(START + 1000).toISOString();
    await gateway.ban({ ip: '192.0.2.1' }, { until });
    const lifted = await gateway.ban({ ip: '192.0.2.2' });
    await gateway.lift(lifted.id);
    gateway.pass(1000);
    const both = await gateway.ban({ ip: VISITOR, visitor: 'v1' });
    expect(ids(await list(gateway))).toEqual(both.keys.map(({ id }) => id));
  });

  it('lists the banned addresses, each once', async () => {
    const gateway = await openGateway();
    await gateway.ban({ ip: VISITOR, visitor: 'v1' });
    await gateway.ban({ ip: VISITOR, email: 'a@b.example' });
    await gateway.ban({ ip: '192.0.2.0/24' });
    const response = await gateway.write('GET', `${BANS}/ip`);
    expect(await response.json()).toEqual([VISITOR, '192.0.2.0/24']);
  });
});

describe('deleting a ban as Zendesk does', () => {
  it('answers 204 without a body, and then 404', async () => {
    const gateway = await openGateway();
    const { ban } = await create(gateway, { ip_address: VISITOR });
    const path = `${BANS}/${ban.id}`;
    expect(await (await gateway.write('GET', path)).json()).toEqual(ban);
    const deleted = await gateway.write('DELETE', path);
    expect([deleted.status, await deleted.text()]).toEqual([204, '']);
    for (const method of ['GET', 'DELETE']) {
      const gone = await gateway.write(method, path);
      expect(gone.status).toBe(404);
      expect(await gone.json()).toMatchObject({
        error: 'not_found',
        description: expect.any(String),
      });
    }
    expect((await gateway.visit()).verdict).toBe('admitted');
  });

  it('lifts one key, and with the last the ban', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban({ ip: VISITOR, visitor: 'v1' });
    const [ip, visitor] = ban.keys;
    const show = async () =>
      (await gateway.write('GET', `/v1/bans/${ban.id}`)).json();
    await gateway.write('DELETE', `${BANS}/${ip?.id}`);
    expect((await gateway.visit()).verdict).toBe('admitted');
    expect(await show()).toMatchObject({ state: 'active', keys: [visitor] });
    await gateway.write('DELETE', `${BANS}/${visitor?.id}`);
    expect(await show()).toMatchObject({
      state: 'lifted',
      keys: [ip, visitor],
      liftedBy: { name: 'administrator' },
    });
  });
});
