import { expect, it, onTestFinished } from 'vitest';
import { COMMAND_LINE } from '../../../src/gateway/auth/command-line';
import { endSignIns } from '../../../src/gateway/auth/end-sign-ins';
import { removeUser } from '../../../src/gateway/auth/remove-user';
import { revokeToken } from '../../../src/gateway/auth/revoke-tokens';
import type { Db } from '../../../src/gateway/store/db';
import { expectWithin } from '../../expect-within';
import { openGateway, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';

const EMAIL = 'eve@example.com';
const act = () => ({ by: COMMAND_LINE, at: Date.now() });

const statusOf = async (
  gateway: TestGateway,
  path: string,
  authorization: string,
): Promise<number> =>
  (await gateway.ask(path, { headers: { authorization } })).status;

/** Follows the agents' stream with a token, until the gateway ends it. */
const follow = async (gateway: TestGateway, token: string) => {
  const path = '/v1/sessions/stream';
  const stream = readStream(await gateway.ask(path, { token }));
  await stream.until('ready');
  return {
    ended: async () => {
      while (await stream.next());
    },
  };
};

/** The same database, as another gateway or command has it open. */
const openElsewhere = async ({ database }: TestGateway): Promise<Db> => {
  const { db } = await database.open();
  onTestFinished(() => db.destroy());
  return db;
};

it('a token that another process revokes is refused at once, its stream ends within a second', async () => {
  const gateway = await openGateway({ now: Date.now });
  const db = await openElsewhere(gateway);
  await expectWithin(1000, async () => {
    const token = await gateway.token('administrator');
    const stream = await follow(gateway, token);
    const me = await gateway.ask('/v1/me', { token });
    const { id } = (await me.json()) as { id: number };
    const began = performance.now();
    expect(await revokeToken(db, id, act())).toEqual([id]);
    expect(await statusOf(gateway, '/v1/me', `Bearer ${token}`)).toBe(401);
    await stream.ended();
    return performance.now() - began;
  });
});

it.each<[string, (db: Db, user: number) => Promise<unknown>, number]>([
  ['removed', (db, user) => removeUser(db, user, act()), 401],
  ['signed out', (db, user) => endSignIns(db, user, {}, act()), 200],
])(
  'a user who is %s elsewhere is out within a second',
  async (_, end, basicStatus) => {
    const gateway = await openGateway({ now: Date.now });
    const db = await openElsewhere(gateway);
    await expectWithin(1000, async () => {
      const { id } = await gateway.user(EMAIL, 'administrator');
      const json = { email: EMAIL, password: 'correct horse' };
      const signedIn = await gateway.ask('/v1/sign-in', {
        method: 'POST',
        json,
      });
      const { token } = (await signedIn.json()) as { token: string };
      const basic = `Basic ${btoa(`${EMAIL}:correct horse`)}`;
      // Remembered for a minute, if nobody says otherwise.
      expect(await statusOf(gateway, '/api/v2/bans', basic)).toBe(200);
      const stream = await follow(gateway, token);
      const began = performance.now();
      await end(db, id);
      expect(await statusOf(gateway, '/v1/me', `Bearer ${token}`)).toBe(401);
      await stream.ended();
      await expect
        .poll(() => statusOf(gateway, '/api/v2/bans', basic))
        .toBe(basicStatus);
      return performance.now() - began;
    });
  },
);

it('two owners who remove each other at once leave one', async () => {
  const gateway = await openGateway();
  const db = await openElsewhere(gateway);
  const { id: one } = await gateway.user('one@example.com', 'owner');
  const { id: two } = await gateway.user('two@example.com', 'owner');
  const results = await Promise.allSettled([
    removeUser(gateway.db, one, act()),
    removeUser(db, two, act()),
  ]);
  expect(results.map(({ status }) => status).toSorted()).toEqual([
    'fulfilled',
    'rejected',
  ]);
  const left = await db.selectFrom('users').select('role').execute();
  expect(left).toEqual([{ role: 'owner' }]);
});

it('when a token was last used is known to the minute', async () => {
  const gateway = await openGateway();
  const token = await gateway.token('agent');
  const usedAt = async () => {
    const rows = await gateway.db
      .selectFrom('tokens')
      .select('used_at')
      .execute();
    return rows[0]?.used_at;
  };
  const useAt = async (later: number) => {
    gateway.pass(later);
    await gateway.ask('/v1/me', { token });
    return gateway.now();
  };
  expect(await usedAt()).toBeNull();
  const first = await useAt(1000);
  await expect.poll(usedAt).toBe(first);
  await useAt(59_000);
  const third = await useAt(2000);
  await expect.poll(usedAt).toBe(third);
});
