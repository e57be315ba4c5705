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

describe('creating a ban as Zendesk does', () => {
  it('of a visitor returns all seven fields', async () => {
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

  it('of an address returns all seven fields', async () => {
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

  it('of one of our visitors bans that visitor, and names them', async () => {
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

  it('again answers 200 with the first ban', async () => {
    const gateway = await openGateway();
    const first = await create(gateway, { ip_address: VISITOR });
    const second = await create(gateway, { ip_address: ` ${VISITOR}` });
    expect(second).toEqual({ status: 200, ban: first.ban });
  });

  it.each([
    ['neither visitor nor address', 'visitor_id', {}],
    ['nulls', 'visitor_id', { visitor_id: null, ip_address: null }],
    ['both', 'ip_address', { visitor_id: '1', ip_address: VISITOR }],
    ['empty strings', 'visitor_id', { visitor_id: '', ip_address: ' ' }],
    ['no address', 'ip_address', { ip_address: 'localhost' }],
    ['a wide network', 'ip_address', { ip_address: '10.*.*.*' }],
    ['a number', 'visitor_id', { visitor_id: 12345 }],
    ['a list', 'ip_address', { ip_address: [VISITOR] }],
    ['a control character', 'visitor_id', { visitor_id: 'a\u0001b' }],
    ['a long id', 'visitor_id', { visitor_id: 'x'.repeat(256) }],
    ['no text', 'reason', { visitor_id: '1', reason: 7 }],
    ['a long reason', 'reason', { visitor_id: '1', reason: 'x'.repeat(1001) }],
    ['an unknown type', 'type', { visitor_id: '1', type: 'X' }],
    ['another type', 'type', { visitor_id: '1', type: 'I' }],
    ['another type, too', 'type', { visitor_id: '1', type: 'ip_address' }],
    ['yet another type', 'type', { ip_address: VISITOR, type: 'V' }],
    ['no object', 'body', [VISITOR]],
  ])('of %s is refused, naming %s', async (_, field, body) => {
    const gateway = await openGateway();
    const { status, ban } = await create(gateway, body);
    expect(status).toBe(422);
    expect(ban).toEqual({
      error: 'invalid',
      description: expect.stringMatching(`^${field}: .+[^.]\\.$`),
    });
    expect(idsOf(await (await gateway.write('GET', BANS)).json())).toEqual([]);
  });

  it('of somebody on the never-ban list is refused', async () => {
    const gateway = await openGateway({ neverBanned: [VISITOR] });
    const { status, ban } = await create(gateway, { ip_address: VISITOR });
    expect(status).toBe(409);
    expect(ban).toMatchObject({ error: 'never_ban' });
  });

  it.each([
    [{ visitor_id: '1', type: 'V' }, 'V'],
    [{ visitor_id: '1', type: 'visitor' }, 'V'],
    [{ visitor_id: '1', ip_address: '', type: null }, 'V'],
    [{ ip_address: VISITOR, type: 'I' }, 'I'],
    [{ ip_address: VISITOR, visitor_id: '', type: 'ip_address' }, 'I'],
  ])('of %j takes the type it is sent', async (body, type) => {
    const gateway = await openGateway();
    const { status, ban } = await create(gateway, body);
    expect([status, ban.type]).toEqual([201, type]);
  });

  it('keeps ids as they are: opaque, in upper and lower case', async () => {
    const gateway = await openGateway();
    const real = '2315985.gCgOaEXpt6FNkZ';
    const one = await create(gateway, { visitor_id: real });
    const other = await create(gateway, { visitor_id: real.toLowerCase() });
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.ban.visitor_id).toBe(real);
    expect(other.ban.id).not.toBe(one.ban.id);
  });

  it('names a visitor of Zendesk who has chatted', async () => {
    const gateway = await openGateway();
    const { visitor: token } = await gateway.chat({ claims: { name: 'John' } });
    const visitor = gateway.secrets.readVisitor(token) ?? '';
    const value = '2315985.gCgOaEXpt6FNkZ';
    await gateway.db
      .insertInto('links')
      .values({ visitor, kind: 'zendesk', value, created_at: START })
      .execute();
    const { ban } = await create(gateway, { visitor_id: value });
    expect(ban).toMatchObject({ visitor_id: value, visitor_name: 'John' });
    const answer = await gateway.visit({ visitor: token }, { from: '::1' });
    expect(answer.verdict).toBe('refused');
  });

  it.each([
    '192.168.*.*',
    '192.168.1.0-192.168.1.255',
    '192.168.1.5-192.168.2.9',
    '192.168.1.0/24',
    '2001:DB8::/48',
    '2001:db8::-2001:db8::ff',
  ])('of the network %s is one entry, as typed', async (typed) => {
    const gateway = await openGateway();
    const { status, ban } = await create(gateway, { ip_address: typed });
    expect([status, ban.ip_address]).toEqual([201, typed]);
    const page = await (await gateway.write('GET', BANS)).json();
    expect(page.ip_address).toMatchObject([{ id: ban.id, ip_address: typed }]);
    expect(idsOf(page)).toEqual([ban.id]);
  });

  it('by twenty callers at once adds one ban', async () => {
    const gateway = await openGateway();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        create(gateway, { ip_address: VISITOR }),
      ),
    );
    expect(new Set(answers.map(({ ban }) => ban.id)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('works the same under Zendesk’s new path', async () => {
    const gateway = await openGateway();
    const response = await gateway.write('POST', '/api/v2/chat/bans', {
      ip_address: VISITOR,
    });
    expect(response.status).toBe(201);
    const ban = await response.json();
    for (const base of [BANS, '/api/v2/chat/bans']) {
      const shown = await gateway.write('GET', `${base}/${ban.id}`);
      expect(await shown.json()).toEqual(ban);
    }
    const addresses = await gateway.write('GET', '/api/v2/chat/bans/ip');
    expect(await addresses.json()).toEqual([VISITOR]);
    const path = `/api/v2/chat/bans/${ban.id}`;
    expect((await gateway.write('DELETE', path)).status).toBe(204);
  });
});
