import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/protocol/sessions';
import { waitFor } from '../../wait-for';
import { openGateway, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';
import { DAY, identityOf, MINUTE } from '../support/sign-identity';
import {
  ADVERT,
  block,
  chatOf,
  ELSEWHERE,
  flagsOf,
  HERE,
  NEARBY,
  said,
  saidOf,
  say,
  sessionOf,
} from './support';

const HOUR = 60 * MINUTE;

/** A blocked chat at `HERE`, whose network says nothing any more of who comes soon. */
const blockOne = async (
  gateway: TestGateway,
  more: object = {},
  ban: object = {},
) => {
  const chat = await chatOf(gateway, { from: HERE, ...more });
  const made = await block(gateway, chat, ban);
  gateway.pass(HOUR);
  return made;
};

describe('nobody innocent is likely', () => {
  it('who shares a carrier’s address is only possible', async () => {
    const gateway = await openGateway();
    await blockOne(gateway);
    const chat = await chatOf(gateway, { from: HERE });
    expect(await saidOf(gateway, chat)).toEqual([
      'same_address possible',
      'same_network possible',
    ]);
  });

  it('who comes right after a block in the same network is only possible', async () => {
    const gateway = await openGateway();
    await block(gateway, await chatOf(gateway, { from: HERE }));
    const chat = await chatOf(gateway, { from: NEARBY });
    expect(await saidOf(gateway, chat)).toEqual([
      'same_network possible',
      'soon_after possible',
    ]);
  });

  it('who has the same name is only possible', async () => {
    const gateway = await openGateway();
    await blockOne(gateway, { claims: { name: 'Ana Lopes' } });
    const claims = { name: 'ana  lopes' };
    const chat = await chatOf(gateway, { from: ELSEWHERE, claims });
    expect(await saidOf(gateway, chat)).toEqual(['same_claim possible']);
  });

  it.each([
    ['Ana', 'possible'],
    ['Ana Lopes', 'likely'],
  ])('who is near and is called %s, too, is %s', async (name, confidence) => {
    const gateway = await openGateway();
    await blockOne(gateway, { claims: { name } });
    const chat = await chatOf(gateway, { from: NEARBY, claims: { name } });
    expect(await saidOf(gateway, chat)).toEqual([
      `same_claim ${confidence}`,
      `same_network ${confidence}`,
    ]);
  });

  it('who has a name that many have is likely by nothing else of a network', async () => {
    const gateway = await openGateway();
    const claims = { name: 'Ana Lopes' };
    for (let index = 0; index < 4; index += 1) {
      await chatOf(gateway, { from: ELSEWHERE, claims });
    }
    await blockOne(gateway, { claims });
    const chat = await chatOf(gateway, { from: NEARBY, claims });
    expect(await saidOf(gateway, chat)).toEqual([
      'same_claim possible',
      'same_network possible',
    ]);
  });

  it.each(['Hello', 'hi, anybody there?', 'Guten Tag', '你好'])(
    'who greets with “%s” as the banned did is likely by no network either',
    async (says) => {
      const gateway = await openGateway();
      await blockOne(gateway, { says });
      const chat = await chatOf(gateway, { from: NEARBY, says });
      expect(await saidOf(gateway, chat)).toEqual([
        'same_network possible',
        'same_words possible',
      ]);
    },
  );

  it('of a greeting that everybody writes nothing is said', async () => {
    const gateway = await openGateway();
    for (let index = 0; index < 4; index += 1) {
      await chatOf(gateway, { from: ELSEWHERE, says: 'Hello!' });
    }
    await blockOne(gateway, { says: 'hello' });
    const chat = await chatOf(gateway, { from: ELSEWHERE, says: 'Hello' });
    expect(await flagsOf(gateway, chat)).toEqual([]);
  });

  it('what more than three unblocked chats say is no sign of anybody', async () => {
    const gateway = await openGateway();
    const says = 'I cannot log in since the update of this morning';
    for (let index = 0; index < 4; index += 1) {
      await chatOf(gateway, { from: ELSEWHERE, says });
    }
    await blockOne(gateway, { says });
    const chat = await chatOf(gateway, { from: NEARBY, says });
    expect(await saidOf(gateway, chat)).toEqual([
      'same_network possible',
      'same_words possible',
    ]);
  });

  it('blocked chats do not make words everybody’s', async () => {
    const gateway = await openGateway();
    for (let index = 0; index < 5; index += 1) {
      await blockOne(gateway, { says: ADVERT });
    }
    const chat = await chatOf(gateway, { from: NEARBY, says: ADVERT });
    const flags = await flagsOf(gateway, chat);
    const words = flags.filter(({ kind }) => kind === 'same_words');
    expect(words).toHaveLength(5);
    expect(said(words)).toEqual(Array(5).fill('same_words likely'));
  });

  it('a stranger elsewhere has no flag', async () => {
    const gateway = await openGateway();
    await blockOne(gateway, {
      claims: { name: 'Ana Lopes', email: 'ana@spam.example' },
      says: ADVERT,
    });
    const chat = await chatOf(gateway, {
      from: ELSEWHERE,
      claims: { name: 'Bob', email: 'bob@shop.example' },
      says: 'Do you have this lamp in green, and when is it here?',
    });
    expect(await flagsOf(gateway, chat)).toEqual([]);
  });

  it('a flag refuses nobody', async () => {
    const gateway = await openGateway();
    await blockOne(gateway, { says: ADVERT });
    const chat = await chatOf(gateway, { from: HERE, says: ADVERT });
    const { state, flags } = await sessionOf(gateway, chat);
    expect(state).toBe('live');
    expect(flags.some(({ confidence }) => confidence === 'likely')).toBe(true);
  });
});

describe('what flags are made of', () => {
  it.each([
    ['203.0.113.250', ['same_network possible']],
    ['203.0.114.7', []],
    ['2001:db8:1:9::5', []],
  ])('an address %s near 203.0.113.7', async (from, expected) => {
    const gateway = await openGateway();
    await blockOne(gateway);
    const chat = await chatOf(gateway, { from });
    expect(await saidOf(gateway, chat)).toEqual(expected);
  });

  it.each([
    ['2001:db8:1:9::5', ['same_address possible', 'same_network possible']],
    ['2001:db8:1:77::5', ['same_network possible']],
    ['2001:db8:2:9::5', []],
  ])('an address %s near 2001:db8:1:9::1', async (from, expected) => {
    const gateway = await openGateway();
    const chat = await chatOf(gateway, { from: '2001:db8:1:9::1' });
    await block(gateway, chat);
    gateway.pass(HOUR);
    const next = await chatOf(gateway, { from });
    expect(await saidOf(gateway, next)).toEqual(expected);
  });

  it('a browser that moved away from a banned address', async () => {
    const gateway = await openGateway();
    const first = await chatOf(gateway, { from: HERE });
    const other = await chatOf(gateway, {
      ...{ from: ELSEWHERE, visitor: first.visitor },
    });
    gateway.pass(MINUTE);
    await gateway.ban({ ip: HERE });
    await waitFor(async () =>
      expect(await saidOf(gateway, other)).toEqual(['same_address possible']),
    );
    gateway.pass(HOUR);
    const { visitor } = first;
    const next = await chatOf(gateway, { from: ELSEWHERE, visitor });
    expect(await saidOf(gateway, next)).toEqual(['same_address possible']);
  });

  it('the network of a banned address is near for seven days', async () => {
    const gateway = await openGateway();
    await gateway.ban({ ip: HERE });
    gateway.pass(HOUR);
    const near = await chatOf(gateway, { from: NEARBY });
    expect(await saidOf(gateway, near)).toEqual(['same_network possible']);
    gateway.pass(7 * DAY);
    const late = await chatOf(gateway, { from: NEARBY });
    expect(await flagsOf(gateway, late)).toEqual([]);
  });

  it('a browser that chatted before does not come soon after', async () => {
    const gateway = await openGateway();
    const { visitor } = await chatOf(gateway, { from: NEARBY });
    gateway.pass(MINUTE);
    await block(gateway, await chatOf(gateway, { from: HERE }));
    const chat = await chatOf(gateway, { from: NEARBY, visitor });
    expect(await saidOf(gateway, chat)).toEqual(['same_network possible']);
  });

  it.each([
    ['email', 'Ana@Spam.example', 'ana@spam.example'],
    ['phone', '+49 30 1234567', '0049301234567'],
  ])('the same %s', async (kind, theirs, claimed) => {
    const gateway = await openGateway();
    await blockOne(gateway, { claims: { [kind]: theirs } });
    const claims = { [kind]: claimed };
    const chat = await chatOf(gateway, { from: ELSEWHERE, claims });
    expect(await saidOf(gateway, chat)).toEqual(['same_claim possible']);
  });

  it.each([
    ['email', 'ana@spam.example', 'ana+2@spam.example'],
    ['email', 'ana.spam@shop.example', 'anaspam@shop.example'],
    ['email', 'ana@protonmail.com', 'ana@pm.me'],
    ['email', 'ana@spam.example', 'аnа@spam.example'],
    ['email', 'ana@spam.example', 'ana@sрam.example'],
    ['phone', '+49 30 1234567', '030 1234567'],
  ])('an alike %s: %s beside %s', async (kind, theirs, claimed) => {
    const gateway = await openGateway();
    await blockOne(gateway, { claims: { [kind]: theirs } });
    const claims = { [kind]: claimed };
    const chat = await chatOf(gateway, { from: ELSEWHERE, claims });
    expect(await saidOf(gateway, chat)).toEqual(['alike possible']);
  });

  it('a contact like a banned key', async () => {
    const gateway = await openGateway();
    await gateway.ban({ email: 'ana@spam.example' });
    const claims = { email: 'a.na+shop@spam.example' };
    const chat = await chatOf(gateway, { from: ELSEWHERE, claims });
    expect(await saidOf(gateway, chat)).toEqual(['alike possible']);
  });

  it('the same words from elsewhere, in whatever letters', async () => {
    const gateway = await openGateway();
    await blockOne(gateway, { says: ADVERT });
    const says = ADVERT.toUpperCase().replaceAll('A', 'А').replace(',', ' –');
    const chat = await chatOf(gateway, { from: ELSEWHERE, says });
    expect(await saidOf(gateway, chat)).toEqual(['same_words possible']);
  });

  it('words and network are two families', async () => {
    const gateway = await openGateway();
    await blockOne(gateway, { says: ADVERT });
    const chat = await chatOf(gateway, { from: NEARBY, says: ADVERT });
    expect(await saidOf(gateway, chat)).toEqual([
      'same_network likely',
      'same_words likely',
    ]);
  });

  it('an identity of a refused browser', async () => {
    const gateway = await openGateway();
    const identity = identityOf(gateway, { email: 'ana@shop.example' });
    const first = await chatOf(gateway, { from: HERE });
    await block(gateway, first);
    await gateway.visit({ visitor: first.visitor, identity });
    gateway.pass(HOUR);
    const next = await chatOf(gateway, {
      from: ELSEWHERE,
      identity: identityOf(gateway, { email: 'ana@shop.example' }),
    });
    expect(await saidOf(gateway, next)).toContain('linked likely');
  });

  it('the ban and since when', async () => {
    const gateway = await openGateway();
    const { id } = await blockOne(gateway);
    const chat = await chatOf(gateway, { from: NEARBY });
    const since = new Date(gateway.now()).toISOString();
    gateway.pass(MINUTE);
    expect(await flagsOf(gateway, chat)).toEqual([
      { kind: 'same_network', ban: id, since, confidence: 'possible' },
    ]);
  });
});

describe('bans of which nobody is guessed', () => {
  it.each([
    ['was lifted', (gateway: TestGateway, id: number) => gateway.lift(id)],
    ['is over', (gateway: TestGateway) => gateway.pass(3 * HOUR)],
  ])('one that %s', async (_, end) => {
    const gateway = await openGateway();
    const made = await blockOne(gateway, {}, { for: '3h' });
    const before = await chatOf(gateway, { from: NEARBY });
    expect(await flagsOf(gateway, before)).toHaveLength(1);
    await end(gateway, made.id);
    const after = await chatOf(gateway, { from: NEARBY });
    expect(await flagsOf(gateway, before)).toEqual([]);
    expect(await flagsOf(gateway, after)).toEqual([]);
  });

  it('one that watches, and one of another site', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await blockOne(gateway, {}, { effect: 'watch' });
    await blockOne(gateway, {}, { sites: ['shop'] });
    const chat = await chatOf(gateway, { from: NEARBY });
    expect(await flagsOf(gateway, chat)).toEqual([]);
  });

  it('one that has the visitor themself', async () => {
    const gateway = await openGateway();
    const chat = await chatOf(gateway, { from: HERE, says: ADVERT });
    await block(gateway, chat);
    await waitFor(async () => {
      const rows = await gateway.db.selectFrom('changes').selectAll().execute();
      expect(rows.some(({ kind }) => kind === 'ban')).toBe(true);
    });
    expect(await flagsOf(gateway, chat)).toEqual([]);
  });
});

describe('a running chat', () => {
  it('is flagged when somebody like it is banned, and agents are told', async () => {
    const gateway = await openGateway();
    const spared = await chatOf(gateway, { from: NEARBY, says: ADVERT });
    const stranger = await chatOf(gateway, { from: ELSEWHERE });
    const banned = await chatOf(gateway, { from: HERE, says: ADVERT });
    const stream = readStream(
      await gateway.ask('/v1/sessions/stream', {
        token: await gateway.token('agent'),
      }),
    );
    await stream.until('ready');
    gateway.pass(MINUTE);
    await block(gateway, banned);
    for (;;) {
      const told = (await stream.next())?.data as Session;
      if (told.code === spared.code && told.flags.length) {
        expect(said(told.flags)).toEqual([
          'same_network likely',
          'same_words likely',
        ]);
        break;
      }
    }
    await stream.close();
    expect(await flagsOf(gateway, stranger)).toEqual([]);
  });

  it('is flagged for ten bans of a network, and for more only by what is new', async () => {
    const gateway = await openGateway();
    const claims = { email: 'ana@spam.example' };
    // Looked at after the newer one: what it is flagged for, was decided for both.
    const elsewhere = await chatOf(gateway, { from: ELSEWHERE, claims });
    gateway.pass(1000);
    const near = await chatOf(gateway, { from: NEARBY, says: ADVERT });
    gateway.pass(1000);
    const blockHere = async (more: object) =>
      block(gateway, await chatOf(gateway, { from: HERE, ...more }));
    const countNear = async () => (await flagsOf(gateway, near)).length;
    for (let n = 1; n <= 10; n += 1) {
      await blockHere({});
      await waitFor(async () => expect(await countNear()).toBe(n));
    }
    await blockHere({ claims });
    await waitFor(async () =>
      expect(await saidOf(gateway, elsewhere)).toEqual(['same_claim possible']),
    );
    expect(await countNear()).toBe(10);
    const { id } = await blockHere({ says: ADVERT });
    await waitFor(async () =>
      expect(
        (await flagsOf(gateway, near)).filter(({ ban }) => ban === id),
      ).toMatchObject([{ kind: 'same_network' }, { kind: 'same_words' }]),
    );
  });

  it('is flagged by claims that are said later', async () => {
    const gateway = await openGateway();
    await blockOne(gateway, { claims: { email: 'ana@spam.example' } });
    const chat = await chatOf(gateway, { from: ELSEWHERE });
    const path = `/v1/sites/default/sessions/${chat.token}/claims`;
    const json = { claims: { email: 'ana@spam.example' } };
    await gateway.ask(path, { method: 'POST', json, from: ELSEWHERE });
    expect(await saidOf(gateway, chat)).toEqual(['same_claim possible']);
  });

  it('is flagged by its first message alone', async () => {
    const gateway = await openGateway();
    await blockOne(gateway, { says: ADVERT });
    const chat = await chatOf(gateway, { from: ELSEWHERE, says: 'Good day' });
    await say(gateway, chat, ADVERT, ELSEWHERE);
    expect(await flagsOf(gateway, chat)).toEqual([]);
  });

  it('is flagged when a refused browser proves to share its identity', async () => {
    const gateway = await openGateway();
    const identity = () => identityOf(gateway, { email: 'ana@shop.example' });
    const first = await chatOf(gateway, { from: HERE });
    await block(gateway, first);
    gateway.pass(HOUR);
    const next = await chatOf(gateway, {
      from: ELSEWHERE,
      identity: identity(),
    });
    expect(await flagsOf(gateway, next)).toEqual([]);
    await gateway.visit({ visitor: first.visitor, identity: identity() });
    await waitFor(async () =>
      expect(await saidOf(gateway, next)).toEqual(['linked likely']),
    );
  });

  it('is flagged for a day', async () => {
    const gateway = await openGateway();
    await blockOne(gateway);
    const chat = await chatOf(gateway, { from: NEARBY });
    gateway.pass(DAY - MINUTE);
    expect(await flagsOf(gateway, chat)).toHaveLength(1);
    gateway.pass(MINUTE);
    expect(await flagsOf(gateway, chat)).toEqual([]);
  });
});
