import { expect, it } from 'vitest';
import {
  describeSession,
  describeSessions,
} from '../../../../src/gateway/sessions/describe-session';
import {
  ADVERT,
  block,
  chatOf,
  ELSEWHERE,
  HERE,
  NEARBY,
} from '../../evaders/support';
import { countQueries } from '../../support/count-queries';
import { openGateway } from '../../support/harness';
import { identityOf, MINUTE } from '../../support/sign-identity';

/** Chats of whom much is known, and of whom nothing is. */
const openWorld = async () => {
  const gateway = await openGateway();
  const identity = (email: string) => identityOf(gateway, { email });
  const lifted = await chatOf(gateway, {
    ...{ from: HERE, identity: identity('ana@shop.example') },
  });
  const { id } = await block(gateway, lifted, { kinds: ['person'] });
  await gateway.lift(id);
  const blocked = await chatOf(gateway, { from: HERE, says: ADVERT });
  await block(gateway, blocked);
  await block(gateway, await chatOf(gateway, { from: NEARBY }), {
    effect: 'watch',
  });
  gateway.pass(MINUTE);
  await chatOf(gateway, { from: NEARBY, says: ADVERT });
  await chatOf(gateway, {
    ...{ from: '2001:db8::7', identity: identity('bo@shop.example') },
    claims: { name: 'Bo', email: 'b.o@shop.example' },
  });
  for (const from of [ELSEWHERE, ELSEWHERE, '2001:db8::8', HERE]) {
    await chatOf(gateway, { from, says: 'Good day' });
  }
  const rows = await gateway.db.selectFrom('sessions').selectAll().execute();
  return { gateway, rows };
};

it.each([null, ['default'], ['shop']])(
  'chats are described at once as each is alone, to whom sees %j',
  async (sites) => {
    const { gateway, rows } = await openWorld();
    const { deps, now } = gateway;
    const together = await describeSessions(deps, rows, now(), sites);
    expect(together).toHaveLength(9);
    for (const [index, row] of rows.entries()) {
      const alone = await describeSession(deps, row, now(), sites);
      expect(together[index]).toEqual(alone);
    }
    const has = (test: (one: (typeof together)[number]) => unknown) =>
      expect(together.some(test)).toBe(true);
    if (sites?.includes('shop')) return;
    has(({ ban }) => ban);
    has(({ flags }) => flags.some(({ kind }) => kind === 'watch'));
    has(({ flags }) => flags.some(({ kind }) => kind === 'same_words'));
    has(({ priorBans }) => priorBans.length);
    has(({ proven }) => proven?.email);
    has(({ othersAtAddress }) => othersAtAddress === 2);
    has(({ lastMessage }) => lastMessage?.text === ADVERT);
  },
);

it('more chats ask no more', async () => {
  const { gateway, rows } = await openWorld();
  const { db, take } = countQueries(gateway.db);
  const ask = async (some: typeof rows) => {
    const { neverBan } = gateway.deps;
    await describeSessions({ db, neverBan }, some, gateway.now(), null);
    // The counts of others are parts of one statement.
    return take().filter((tables) => tables !== 'sessions s');
  };
  const few = await ask(rows);
  expect(await ask(Array.from({ length: 5 }, () => rows).flat())).toEqual(few);
});
