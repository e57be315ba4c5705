import { describe, expect, it } from 'vitest';
import { parseNetwork } from '../../../../src/gateway/keys/address';
import { openGateway, START, VISITOR } from '../../support/harness';
import { countBans, postBan } from '../../support/post-ban';
import { signInAs } from '../../support/sign-in-as';

const iso = (time: number) => new Date(time).toISOString();
const visitor = (value: string) => [{ kind: 'visitor', value }];

describe('nobody can ban', () => {
  const neverBanned = ['192.0.2.0/24', 'boss@example.com'];

  it.each([
    ['an address of the never-ban list', 'ip', '192.0.2.77'],
    ['a network inside it', 'ip', '192.0.2.128/25'],
    ['a network around it', 'ip', '192.0.0.0/16'],
    ['an email of it', 'email', 'Boss@Example.com'],
    ['the email of a user', 'email', 'ADA@example.com'],
    ['their own address', 'ip', VISITOR],
    ['a network around their own address', 'ip', '203.0.113.0/25'],
  ])('%s', async (_, kind, value) => {
    const gateway = await openGateway({ neverBanned });
    const token = await signInAs(gateway, 'owner');
    const response = await postBan(gateway, token, {
      keys: [...visitor('troll'), { kind, value }],
    });
    expect(response.status).toBe(409);
    const problem = await response.json();
    expect(problem).toMatchObject({
      code: 'never_ban',
      field: 'keys.1.value',
    });
    expect(problem.detail).toMatch(/Nothing was blocked\.$/);
    expect(await countBans(gateway)).toBe(0);
    expect((await gateway.visit()).version).toBe(0);
  });

  it('their own address through a chat from it', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway, 'agent');
    const { code } = await gateway.chat();
    const response = await postBan(gateway, token, {
      session: code,
      kinds: ['visitor', 'ip'],
    });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      code: 'never_ban',
      field: 'ip',
    });
    // A program's address is no agent's.
    const program = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['ip'],
    });
    expect(program.status).toBe(201);
  });
});

describe('a ban is refused, by the field that is wrong,', () => {
  it.each([
    ['without keys or session', {}, 'keys'],
    ['with both', { session: 'AAAA-AAAA', keys: visitor('x') }, 'session'],
    [
      'with kinds but no session',
      { keys: visitor('x'), kinds: ['ip'] },
      'kinds',
    ],
    ['of an unknown session', { session: 'AAAA-AAAA' }, 'session'],
    [
      'of an unknown kind',
      { keys: [{ kind: 'shoe', value: 'x' }] },
      'keys.0.kind',
    ],
    [
      'of no value',
      { keys: [...visitor('x'), { kind: 'ip' }] },
      'keys.1.value',
    ],
    [
      'of no address',
      { keys: [...visitor('x'), { kind: 'ip', value: '1.2.3' }] },
      'keys.1.value',
    ],
    [
      'of no email',
      { keys: [{ kind: 'email', value: 'nobody' }] },
      'keys.0.value',
    ],
    [
      'of no phone number',
      { keys: [{ kind: 'phone', value: '12' }] },
      'keys.0.value',
    ],
    ['of no key at all', { keys: [] }, 'keys'],
    [
      'of too many keys',
      { keys: Array.from({ length: 201 }, () => visitor('x')[0]) },
      'keys',
    ],
    ['on an unknown site', { keys: visitor('x'), sites: ['nowhere'] }, 'sites'],
    ['until a past time', { keys: visitor('x'), until: iso(START) }, 'until'],
    ['until no time', { keys: visitor('x'), until: 'tomorrow' }, 'until'],
    [
      'until a time of no zone',
      { keys: visitor('x'), until: '2027-01-01T00:00:00' },
      'until',
    ],
    ['with a number for a reason', { keys: visitor('x'), reason: 7 }, 'reason'],
    ['with a NUL in its note', { keys: visitor('x'), note: 'a\0b' }, 'note'],
    ['with a misspelt field', { keys: visitor('x'), utnil: null }, 'utnil'],
  ])('%s', async (_, body, field) => {
    const gateway = await openGateway();
    const response = await gateway.write('POST', '/v1/bans', body);
    expect(response.status).toBe(422);
    const problem = await response.json();
    expect(problem).toMatchObject({ code: 'invalid', status: 422, field });
    expect(problem.detail).toMatch(/\.$/);
    expect(await countBans(gateway)).toBe(0);
  });

  it.each([
    ['an address that is not known for certain', 'ip', 'kinds.1'],
    ['an email nobody gave', 'email', 'kinds.1'],
  ])('of a session, for %s', async (_, kind, field) => {
    const proxy = parseNetwork(VISITOR);
    const gateway = await openGateway({
      trust: { networks: proxy ? [proxy] : [], header: 'x-forwarded-for' },
    });
    const headers = { 'x-forwarded-for': 'unknown' };
    const { code } = await gateway.chat({}, { headers });
    const response = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['visitor', kind],
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'no_such_key', field });
  });
});
