import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../../src/protocol/bans';
import { openGateway, VISITOR, type TestGateway } from '../../support/harness';
import { postBan } from '../../support/post-ban';
import { readStream } from '../../support/read-stream';
import { identityOf } from '../../support/sign-identity';
import { signInAs } from '../../support/sign-in-as';

const ANA = {
  email: 'Ana+shop@googlemail.com',
  phone: '+49 30 1234567',
  acquire: '77',
  zendesk: '2315985.ana',
};
const ELSEWHERE = '198.51.100.9';

const blockPerson = async (
  gateway: TestGateway,
  session: string,
  more: object = {},
): Promise<Ban> => {
  const response = await gateway.write('POST', '/v1/bans', {
    session,
    kinds: ['person'],
    ...more,
  });
  expect(response.status).toBe(201);
  return (await response.json()) as Ban;
};

const namesOf = ({ keys }: Ban) =>
  keys.map(({ kind, value }) => `${kind} ${value}`).sort();

describe('a block of the person', () => {
  it('holds the browser and everything that is proven of it', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat({
      identity: identityOf(gateway, ANA),
      claims: { email: 'bob@example.com', phone: '+49 30 7654321' },
    });
    const visitor = gateway.secrets.readVisitor(chat.visitor) ?? '';
    const again = identityOf(gateway, { email: 'ana@work.example' });
    await gateway.visit({ visitor: chat.visitor, identity: again });
    const made = await blockPerson(gateway, chat.code);
    expect(namesOf(made)).toEqual(
      [
        'acquire 77',
        'email ana@gmail.com',
        'email ana@work.example',
        'phone 49301234567',
        `visitor ${visitor}`,
        'zendesk 2315985.ana',
      ].sort(),
    );
    const shown = made.keys.find(({ value }) => value === 'ana@gmail.com');
    expect(shown?.typed).toBe('ana+shop@googlemail.com');
  });

  it.each(Object.entries(ANA))(
    'refuses at once any browser that proves the %s',
    async (kind, value) => {
      const gateway = await openGateway();
      const chat = await gateway.chat({ identity: identityOf(gateway, ANA) });
      const proves = { identity: identityOf(gateway, { [kind]: value }) };
      const before = await gateway.chat(proves, { from: ELSEWHERE });
      const events = readStream(
        await gateway.ask(before.stream, { from: ELSEWHERE }),
      );
      expect(await events.next()).toMatchObject({ event: 'admitted' });
      const stranger = await gateway.chat({}, { from: ELSEWHERE });
      await blockPerson(gateway, chat.code);
      // The open chat of another browser, and one that is yet to begin.
      expect((await events.until('refused')).at(-1)?.data).toMatchObject({
        verdict: 'refused',
      });
      const start = await gateway.startSession(proves, { from: VISITOR });
      expect(start.status).toBe(403);
      const visit = await gateway.visit({ visitor: stranger.visitor });
      expect(visit.verdict).toBe('admitted');
      await events.close();
    },
  );

  it('holds of a shared browser only who was signed in during the chat', async () => {
    const gateway = await openGateway();
    const as = (email: string, more: object = {}) =>
      identityOf(gateway, { email, ...more });
    const chatAs = async (body: object) => {
      const chat = await gateway.chat(body);
      const path = `/v1/sites/default/sessions/${chat.token}/ended`;
      expect((await gateway.ask(path, { method: 'POST' })).status).toBe(204);
      return chat;
    };
    const bob = await chatAs({ identity: as('bob@example.com') });
    const { visitor } = bob;
    const ana = as('ana@example.com', { phone: ANA.phone });
    const first = await chatAs({ visitor, identity: ana });
    await chatAs({ visitor, identity: as('bob@example.com') });
    const nobody = await gateway.chat({ visitor });
    const own = `visitor ${gateway.secrets.readVisitor(visitor)}`;
    for (const [code, names] of [
      [first.code, ['email ana@example.com', 'phone 49301234567', own]],
      [bob.code, ['email bob@example.com', own]],
      [nobody.code, [own]],
    ] as const) {
      const made = await blockPerson(gateway, code);
      expect(namesOf(made)).toEqual(names);
      await gateway.lift(made.id);
    }
    // Whoever signs in with it in the middle of a chat is in it, too.
    await gateway.visit({ visitor, identity: as('eve@example.com') });
    expect(namesOf(await blockPerson(gateway, nobody.code))).toEqual([
      'email eve@example.com',
      own,
    ]);
  });

  it('does not hold what is learnt of the browser later', async () => {
    const gateway = await openGateway();
    const chat = await gateway.chat({ identity: identityOf(gateway, ANA) });
    await blockPerson(gateway, chat.code);
    const identity = identityOf(gateway, { email: 'eve@example.com' });
    const there = await gateway.visit({ visitor: chat.visitor, identity });
    expect(there.verdict).toBe('refused');
    // Who has that email and another browser is somebody else, until one says so.
    const elsewhere = await gateway.visit({ identity }, { from: ELSEWHERE });
    expect(elsewhere.verdict).toBe('admitted');
  });

  it('takes what other sites’ servers proved only from who may see them', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const { visitor } = await gateway.chat({
      identity: identityOf(gateway, { email: 'ana@example.com' }),
    });
    const chat = await gateway.chat(
      {
        visitor,
        identity: identityOf(gateway, { phone: ANA.phone }, { site: 'shop' }),
      },
      { site: 'shop' },
    );
    const limited = await gateway.token('administrator', ['shop']);
    const request = { session: chat.code, kinds: ['person'] };
    const theirs = await postBan(gateway, limited, request);
    expect(namesOf((await theirs.json()) as Ban)).toEqual([
      'phone 49301234567',
      expect.stringMatching(/^visitor /),
    ]);
    expect(namesOf(await blockPerson(gateway, chat.code))).toContain(
      'email ana@example.com',
    );
  });
});

describe('the network around a chat’s address', () => {
  it.each([
    ['203.0.113.24', {}, '203.0.113.24'],
    ['203.0.113.24', { prefix: 32 }, '203.0.113.24'],
    ['203.0.113.24', { prefix: 24 }, '203.0.113.0/24'],
    ['2001:db8:1:2::5', {}, '2001:db8:1:2::/64'],
    ['2001:db8:1:2::5', { prefix: 64 }, '2001:db8:1:2::/64'],
    ['2001:db8:1:2::5', { prefix: 56 }, '2001:db8:1::/56'],
    ['2001:db8:1:2::5', { prefix: 48 }, '2001:db8:1::/48'],
    ['2001:db8:1:2::5', { exact: true }, '2001:db8:1:2::5'],
  ])('of %s, with %j, is %s', async (from, more, value) => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({}, { from });
    const response = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['person', 'ip'],
      ...more,
    });
    const { keys } = (await response.json()) as Ban;
    expect(keys[1]).toMatchObject({ kind: 'ip', value, typed: value });
  });

  it.each([
    ['203.0.113.24', { prefix: 16 }, 'Expected 32 or 24'],
    ['203.0.113.24', { prefix: 64 }, 'Expected 32 or 24'],
    ['2001:db8:1:2::5', { prefix: 24 }, 'Expected 64 or 56 or 48'],
    ['2001:db8:1:2::5', { prefix: 64, exact: true }, 'either exact or prefix'],
    ['203.0.113.24', { prefix: 24, kinds: ['person'] }, 'with ip among kinds'],
  ])('of %s is not chosen by %j', async (from, more, why) => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({}, { from });
    const response = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['ip'],
      ...more,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      field: 'prefix',
      detail: expect.stringContaining(why),
    });
  });

  it('is no part of a ban of keys', async () => {
    const gateway = await openGateway();
    const response = await gateway.write('POST', '/v1/bans', {
      keys: [{ kind: 'ip', value: VISITOR }],
      prefix: 24,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field: 'prefix' });
  });
});

describe('how long a ban is for', () => {
  it.each([
    ['30m', 30 * 60_000],
    ['12h', 12 * 3_600_000],
    ['7d', 7 * 86_400_000],
    ['2w', 14 * 86_400_000],
  ])('%s counts from now', async (length, milliseconds) => {
    const gateway = await openGateway();
    const { until } = await gateway.ban({ visitor: 'x' }, { for: length });
    expect(Date.parse(until ?? '')).toBe(gateway.now() + milliseconds);
  });

  it.each([
    [{ for: '7' }],
    [{ for: '0d' }],
    [{ for: '1.5d' }],
    [{ for: '-1d' }],
    [{ for: '7 days' }],
    [{ for: '999999999w' }],
    [{ for: '7d', until: null }],
    [{ for: '7d', until: '2030-01-01T00:00:00Z' }],
  ])('%j is refused', async (more) => {
    const gateway = await openGateway();
    const response = await gateway.write('POST', '/v1/bans', {
      keys: [{ kind: 'visitor', value: 'x' }],
      ...more,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ field: 'for' });
  });

  it('stands in an agent’s request as in a program’s', async () => {
    const gateway = await openGateway();
    const token = await signInAs(gateway);
    const keys = [{ kind: 'visitor', value: 'x' }];
    const response = await postBan(gateway, token, { keys, for: '1d' });
    expect(response.status).toBe(201);
  });
});
