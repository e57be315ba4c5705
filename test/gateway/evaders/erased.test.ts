import { expect, it } from 'vitest';
import { reflagChat } from '../../../src/gateway/evaders/flag-chat';
import { erasePerson } from '../../../src/gateway/privacy/erase-person';
import { openGateway } from '../support/harness';
import { identityOf, MINUTE } from '../support/sign-identity';
import { ADVERT, block, chatOf, HERE, NEARBY } from './support';

const EMAIL = 'ana.spam@shop.example';

it('of whom is erased no trace is left, nor what their keys had in common', async () => {
  const gateway = await openGateway();
  const { db } = gateway;
  const identity = () => identityOf(gateway, { email: EMAIL });
  const first = await chatOf(gateway, {
    ...{ from: HERE, identity: identity(), says: ADVERT },
  });
  await block(gateway, first, { kinds: ['person'] });
  gateway.pass(MINUTE);
  const other = await block(
    gateway,
    await chatOf(gateway, { from: NEARBY, says: ADVERT }),
  );
  const beforehand = await db
    .selectFrom('sessions')
    .selectAll()
    .where('code', '=', first.code)
    .executeTakeFirstOrThrow();
  const traces = () => db.selectFrom('ban_traces').selectAll().execute();
  expect((await traces()).some(({ ban }) => ban !== other.id)).toBe(true);
  const key = { kind: 'email' as const, value: EMAIL };
  await erasePerson(gateway, key, EMAIL, gateway.now());
  expect(new Set((await traces()).map(({ ban }) => ban))).toEqual(
    new Set([other.id]),
  );
  const keys = await db.selectFrom('ban_keys').selectAll().execute();
  expect(keys.flatMap(({ coarse }) => coarse ?? [])).toEqual([]);
  // Whose guesses were being worked out meanwhile.
  await reflagChat(
    db,
    gateway.secrets.traceKey,
    { session: beforehand, proven: [], words: beforehand.words_digest },
    gateway.now(),
  );
  const flagged = await db.selectFrom('session_flags').selectAll().execute();
  expect(flagged.filter(({ session }) => session === first.code)).toEqual([]);
});

it('digests of traces name no value', async () => {
  const gateway = await openGateway();
  const claims = { name: 'Ana Lopes', email: EMAIL, phone: '+49301234567' };
  const chat = await chatOf(gateway, { from: HERE, claims, says: ADVERT });
  await block(gateway, chat);
  const rows = await gateway.db.selectFrom('ban_traces').selectAll().execute();
  expect(rows.length).toBeGreaterThan(7);
  for (const { digest } of rows) expect(digest).toMatch(/^[\w-]{16}$/);
});
