import { describe, expect, it } from 'vitest';
import type { KeyKind } from '../../../../src/protocol/key-kinds';
import { openGateway, type TestGateway } from '../../support/harness';
import { identityOf } from '../../support/sign-identity';

const VICTIM = { email: 'victim@example.com', phone: '49301234567' };
const CLAIMED = ['email', 'phone'] as const;

const chatOfVictim = (gateway: TestGateway) =>
  gateway.startSession(
    { identity: identityOf(gateway, VICTIM) },
    { from: '192.0.2.80' },
  );

/** Starts a stranger's chat that says it is the victim's. */
const openClaimed = async () => {
  const gateway = await openGateway();
  const { code } = await gateway.chat({ claims: VICTIM });
  const block = (kinds: KeyKind[], more: object = {}) =>
    gateway.write('POST', '/v1/bans', { session: code, kinds, ...more });
  return { gateway, code, block };
};

describe('what a chat only claimed', () => {
  it.each(CLAIMED)(
    'bans nobody by %s unless the request says so',
    async (kind) => {
      const { gateway, code, block } = await openClaimed();
      for (const more of [{}, { claimed: false }, { confirm: true }]) {
        const response = await block(['visitor', kind], more);
        expect(response.status).toBe(422);
        expect(await response.json()).toMatchObject({
          code: 'unproven',
          field: 'kinds.1',
          detail: expect.stringContaining('claimed: true'),
        });
      }
      const bans = await gateway.write('GET', '/v1/bans');
      expect(await bans.json()).toEqual({ data: [] });
      const session = await gateway.write('GET', `/v1/sessions/${code}`);
      expect(await session.json()).toMatchObject({
        claimedBy: null,
        ban: null,
      });
      expect((await chatOfVictim(gateway)).status).toBe(201);
    },
  );

  it.each(CLAIMED)('bans by %s with `claimed: true`', async (kind) => {
    const { gateway, block } = await openClaimed();
    const response = await block([kind], { claimed: true });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      keys: [{ kind, value: VICTIM[kind] }],
    });
    expect((await chatOfVictim(gateway)).status).toBe(403);
  });

  it('is told apart from what nobody gave', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat({ claims: { email: VICTIM.email } });
    for (const claimed of [true, false]) {
      const response = await gateway.write('POST', '/v1/bans', {
        session: code,
        kinds: ['phone'],
        claimed,
      });
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        code: 'no_such_key',
        field: 'kinds.0',
      });
    }
  });

  it('is nothing that a ban of keys can be about', async () => {
    const gateway = await openGateway();
    const response = await gateway.write('POST', '/v1/bans', {
      keys: [{ kind: 'email', value: VICTIM.email }],
      claimed: true,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'invalid',
      field: 'claimed',
    });
  });
});

it('what is proven of a chat is banned rather than what it claimed', async () => {
  const gateway = await openGateway();
  const started = await chatOfVictim(gateway);
  const { code, visitor } = await started.json();
  const again = await gateway.chat({
    visitor,
    claims: { email: 'somebody.else@example.com' },
  });
  for (const [session, claimed] of [
    [code, false],
    [again.code, false],
    [again.code, true],
  ]) {
    const response = await gateway.write('POST', '/v1/bans', {
      session,
      kinds: ['email'],
      claimed,
    });
    expect([200, 201]).toContain(response.status);
    expect(await response.json()).toMatchObject({
      keys: [{ value: VICTIM.email }],
    });
  }
});
