import { describe, expect, it, onTestFinished } from 'vitest';
import type { Session } from '../../../src/protocol/sessions';
import { openGateway, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';
import { DAY, identityOf } from '../support/sign-identity';

const ANA = { email: 'ana@example.com' };
const BEN = { email: 'ben@example.com' };

const sessionOf = async (
  gateway: TestGateway,
  code: string,
): Promise<Session> =>
  (await gateway.write('GET', `/v1/sessions/${code}`)).json();

describe('agents', () => {
  it('see what is proven and what is only claimed', async () => {
    const gateway = await openGateway();
    const claimed = await gateway.chat({ claims: ANA });
    const proven = await gateway.chat({
      claims: { email: 'else@example.com' },
      identity: identityOf(gateway, { ...ANA, acquire: 872 }),
    });
    const plain = await sessionOf(gateway, claimed.code);
    expect(plain.claims).toEqual(ANA);
    expect(plain).not.toHaveProperty('proven');
    expect(await sessionOf(gateway, proven.code)).toMatchObject({
      claims: { email: 'else@example.com' },
      proven: { ...ANA, acquire: '872' },
    });
  });

  it('see name and facts that the site’s server says, as it said them last', async () => {
    const gateway = await openGateway();
    const told = { name: 'Ana Lima', facts: { orders: 3, plan: 'Gold' } };
    const { code, visitor } = await gateway.chat({
      claims: { name: 'Somebody' },
      identity: identityOf(gateway, { ...ANA, ...told }),
    });
    expect((await sessionOf(gateway, code)).proven).toEqual({
      ...ANA,
      ...told,
    });
    const found = await gateway.write('GET', '/v1/sessions?q=ana%20lima');
    expect((await found.json()).data).toMatchObject([{ code }]);

    const facts = {
      orders: 4,
      'plan\u202e': `Gold${'!'.repeat(200)}`,
      vip: true,
    };
    const identity = identityOf(gateway, { ...ANA, facts });
    await gateway.visit({ visitor, identity });
    expect((await sessionOf(gateway, code)).proven).toEqual({
      ...ANA,
      facts: { orders: 4, plan: `Gold${'!'.repeat(96)}`, vip: true },
    });
  });

  it.each([
    [{ a: 1, b: 2, c: 3, d: 4, e: 5 }, 'has 5 facts: expected at most 4.'],
    [
      { a: [] },
      'has a fact "a" that is no text, number, true or false (facts).',
    ],
    [{ ' ': 1 }, 'has a fact without a label (facts).'],
    ['orders', 'has facts that are no object of labels and values.'],
  ])('hear of facts %j that they can’t be read', async (facts, why) => {
    const gateway = await openGateway();
    const identity = identityOf(gateway, { ...ANA, facts });
    const refused = await gateway.ask('/v1/sites/default/visits', {
      ...{ method: 'POST', origin: 'http://localhost:8788' },
      json: { identity },
    });
    expect(refused.status).toBe(422);
    expect((await refused.json()).detail).toBe(`The identity ${why}`);
  });

  it('see at once what is proven in the middle of a chat', async () => {
    const gateway = await openGateway();
    const { visitor, code } = await gateway.chat();
    const token = await gateway.token('agent');
    const response = await gateway.ask('/v1/sessions/stream', { token });
    const events = readStream(response);
    onTestFinished(() => events.close());
    await events.until('ready');
    await gateway.visit({ visitor, identity: identityOf(gateway, ANA) });
    expect((await events.until('session')).at(-1)?.data).toMatchObject({
      code,
      proven: ANA,
    });
  });

  it('find a chat by the email that was proven at its start', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({ identity: identityOf(gateway, ANA) });
    await gateway.chat();
    const found = await gateway.write('GET', '/v1/sessions?q=ANA@example');
    expect((await found.json()).data).toMatchObject([{ code }]);
  });

  it('block the proven email of a chat rather than the claimed one', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({
      claims: { email: 'somebody.else@example.com', phone: '+49 30 1234567' },
      identity: identityOf(gateway, { ...ANA, acquire: 872, zendesk: 'z.1' }),
    });
    const response = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['visitor', 'email', 'phone', 'acquire', 'zendesk'],
      claimed: true,
    });
    expect(response.status).toBe(201);
    expect((await response.json()).keys.slice(1)).toMatchObject([
      { kind: 'email', value: ANA.email, matches: true },
      { kind: 'phone', value: '49301234567', matches: false },
      { kind: 'acquire', value: '872', matches: true },
      { kind: 'zendesk', value: 'z.1', matches: true },
    ]);
  });

  it('block the person who is signed in now on a shared browser', async () => {
    const gateway = await openGateway();
    const { visitor } = await gateway.chat({
      identity: identityOf(gateway, ANA),
    });
    const signIn = async (who: object) => {
      gateway.pass(DAY);
      await gateway.visit({ visitor, identity: identityOf(gateway, who) });
    };
    await signIn(BEN);
    await signIn(ANA);
    const { code } = await gateway.chat({ visitor });
    const block = async () => {
      const response = await gateway.write('POST', '/v1/bans', {
        session: code,
        kinds: ['email'],
      });
      return (await response.json()).keys;
    };
    expect(await block()).toMatchObject([{ value: ANA.email }]);
    await signIn(BEN);
    expect(await block()).toMatchObject([{ value: BEN.email }]);
  });

  it('do not see what another site proved, although it refuses', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const shop = { site: 'shop' };
    const { visitor } = await gateway.chat(
      { identity: identityOf(gateway, ANA, shop) },
      shop,
    );
    const { code } = await gateway.chat({ visitor });
    expect(await sessionOf(gateway, code)).not.toHaveProperty('proven');
    const block = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['email'],
    });
    expect(block.status).toBe(422);
    await gateway.visit({ visitor, identity: identityOf(gateway, ANA) });
    expect(await sessionOf(gateway, code)).toMatchObject({ proven: ANA });
    await gateway.ban(ANA);
    expect(await gateway.visit({ visitor })).toMatchObject({
      verdict: 'refused',
      hits: [expect.any(Number)],
    });
  });

  it.each(['email', 'acquire', 'zendesk'])(
    'can’t block the %s of a chat that has none',
    async (kind) => {
      const gateway = await openGateway();
      const { code } = await gateway.chat();
      const response = await gateway.write('POST', '/v1/bans', {
        session: code,
        kinds: ['visitor', kind],
      });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        code: 'no_such_key',
        field: 'kinds.1',
      });
    },
  );
});
