import { describe, expect, it } from 'vitest';
import {
  openGateway,
  START,
  VISITOR,
  type TestGateway,
} from '../../support/harness';
import { idsOf } from '../../support/zendesk-ids';

const BANS = '/api/v2/bans';
const CREATED = new Date(START).toISOString().replace('.000', '');

const create = async (gateway: TestGateway, json: object) => {
  const response = await gateway.write('POST', BANS, json);
  return { status: response.status, ban: await response.json() };
};
const list = async (gateway: TestGateway, query = '') =>
  (await gateway.write('GET', `${BANS}${query}`)).json();

describe('listing bans as Zendesk does', () => {
  it('always returns both arrays, with their own fields', async () => {
    const gateway = await openGateway();
    expect(await list(gateway)).toEqual({ ip_address: [], visitor: [] });
    const { ban: one } = await create(gateway, { ip_address: VISITOR });
    const { ban: other } = await create(gateway, { visitor_id: '2' });
    expect(await list(gateway)).toEqual({
      ip_address: [
        {
          created_at: CREATED,
          id: one.id,
          ip_address: VISITOR,
          reason: '',
          type: 'ip_address',
        },
      ],
      visitor: [
        {
          created_at: CREATED,
          id: other.id,
          reason: '',
          type: 'visitor',
          visitor_id: '2',
          visitor_name: '',
        },
      ],
    });
  });

  it('shows an active ban of two keys as two bans', async () => {
    const gateway = await openGateway();
    await gateway.ban({ email: 'a@b.example', phone: '+49301234567' });
    const until = new Date(START + 1000).toISOString();
    await gateway.ban({ ip: '192.0.2.1' }, { until });
    const lifted = await gateway.ban({ ip: '192.0.2.2' });
    await gateway.lift(lifted.id);
    gateway.pass(1000);
    const both = await gateway.ban({ ip: VISITOR, visitor: 'v1' });
    expect(idsOf(await list(gateway))).toEqual(both.keys.map(({ id }) => id));
  });

  it('lists the banned addresses, each once', async () => {
    const gateway = await openGateway();
    await gateway.ban({ ip: VISITOR, visitor: 'v1' });
    await gateway.ban({ ip: VISITOR, email: 'a@b.example' });
    await gateway.ban({ ip: `${VISITOR}/32`, email: 'b@b.example' });
    await gateway.ban({ ip: '192.0.2.*' });
    const response = await gateway.write('GET', `${BANS}/ip`);
    expect(await response.json()).toEqual([VISITOR, '192.0.2.*']);
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

  it('answers 404 for a ban that has ended or never existed', async () => {
    const gateway = await openGateway();
    const until = new Date(START + 1000).toISOString();
    const { keys } = await gateway.ban({ ip: VISITOR }, { until });
    gateway.pass(1000);
    const unknown = [keys[0]?.id, 0, '9'.repeat(15), '9'.repeat(30), 'x', '-1'];
    for (const id of unknown) {
      for (const method of ['GET', 'DELETE']) {
        const { status } = await gateway.write(method, `${BANS}/${id}`);
        expect(status, `${method} ${id}`).toBe(404);
      }
    }
  });

  it('by twenty callers at once answers 204 to one of them', async () => {
    const gateway = await openGateway();
    const { ban } = await create(gateway, { ip_address: VISITOR });
    const path = `${BANS}/${ban.id}`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => gateway.write('DELETE', path)),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([204, ...Array.from({ length: 19 }, () => 404)]);
  });

  it('lifts one key, and with the last key the ban', async () => {
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
