import { describe, expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Session } from '../../../src/protocol/sessions';
import type { Stats } from '../../../src/protocol/stats';
import { openGateway, type TestGateway } from '../support/harness';
import { identityOf, MINUTE } from '../support/sign-identity';
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
} from './support';

const say = async (
  gateway: TestGateway,
  method: 'POST' | 'DELETE',
  path: string,
  json?: object,
) => gateway.write(method, `/v1/sessions/${path}`, json);

/** A ban, and a chat that it makes likely. */
const flagOne = async (gateway: TestGateway) => {
  const ban = await block(
    gateway,
    await chatOf(gateway, { from: HERE, says: ADVERT }),
  );
  gateway.pass(60 * MINUTE);
  const chat = await chatOf(gateway, { from: NEARBY, says: ADVERT });
  return { ban, chat };
};

const readBan = async (gateway: TestGateway, id: number): Promise<Ban> =>
  (await (await gateway.write('GET', `/v1/bans/${id}`)).json()) as Ban;

const actionsOf = async ({ db }: TestGateway, subject: string) =>
  (
    await db
      .selectFrom('audit')
      .select(['action', 'detail'])
      .where('subject', '=', subject)
      .orderBy('id')
      .execute()
  ).map(({ action, detail }) => `${action} ${detail}`);

describe('a block of somebody as well', () => {
  it('counts that the flags were right, and leaves the other ban as it is', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    const own = await gateway.write('POST', '/v1/bans', {
      ...{ session: chat.code, kinds: ['person'], for: '1d' },
      samePersonAs: ban.reference,
    });
    expect(own.status).toBe(201);
    expect((await readBan(gateway, ban.id)).keys).toHaveLength(1);
    expect(await actionsOf(gateway, chat.code)).toContain(
      `confirm flag {"ban":${ban.id},"kinds":["same_network","same_words"]}`,
    );
  });

  it('is refused of a ban that nobody knows, and of keys, and blocks nobody', async () => {
    const gateway = await openGateway();
    const { chat } = await flagOne(gateway);
    const keys = [{ kind: 'ip', value: '192.0.2.7' }];
    for (const body of [
      { session: chat.code, kinds: ['person'], samePersonAs: 999 },
      { keys, samePersonAs: 1 },
    ]) {
      const answer = await gateway.write('POST', '/v1/bans', body);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ field: 'samePersonAs' });
    }
    const visit = await gateway.visit({ visitor: chat.visitor });
    expect(visit.verdict).toBe('admitted');
  });
});

describe('“same person”', () => {
  it('adds browser and every proven identity to the ban, and refuses at once', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    const identity = identityOf(gateway, { email: 'ana@shop.example' });
    await gateway.visit({ visitor: chat.visitor, identity });
    const answer = await say(gateway, 'POST', `${chat.code}/same-person`, {
      ban: ban.reference,
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      code: chat.code,
      state: 'blocked',
      ban: { id: ban.id },
      flags: [],
    });
    const { keys } = await readBan(gateway, ban.id);
    expect(keys.map(({ kind }) => kind)).toEqual([
      'visitor',
      'visitor',
      'email',
    ]);
    const visit = await gateway.visit(
      { visitor: chat.visitor },
      { from: ELSEWHERE },
    );
    expect(visit).toMatchObject({ verdict: 'refused' });
    expect(await actionsOf(gateway, chat.code)).toEqual([
      `confirm flag {"ban":${ban.id},"kinds":["same_network","same_words"]}`,
    ]);
  });

  it('changes nothing when it is said again', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    const path = `${chat.code}/same-person`;
    await say(gateway, 'POST', path, { ban: ban.id });
    const before = await readBan(gateway, ban.id);
    const actions = await actionsOf(gateway, chat.code);
    expect(actions).toHaveLength(1);
    const again = await say(gateway, 'POST', path, { ban: ban.id });
    expect(again.status).toBe(200);
    expect(await actionsOf(gateway, chat.code)).toEqual(actions);
    expect(await readBan(gateway, ban.id)).toEqual(before);
  });

  it('is taken back by a change of the ban', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    await say(gateway, 'POST', `${chat.code}/same-person`, { ban: ban.id });
    const { keys } = await readBan(gateway, ban.id);
    const added = keys.at(-1)?.id;
    await gateway.write('PATCH', `/v1/bans/${ban.id}`, { remove: [added] });
    const visit = await gateway.visit({ visitor: chat.visitor });
    expect(visit.verdict).toBe('admitted');
  });

  it.each([
    [{ ban: 999 }, 422, 'ban'],
    [{ ban: 0 }, 422, 'ban'],
    [{}, 422, 'ban'],
    [{ ban: 1, prefix: 24 }, 422, 'prefix'],
  ])('with %j is %i', async (json, status, field) => {
    const gateway = await openGateway();
    const { chat } = await flagOne(gateway);
    const path = `${chat.code}/same-person`;
    const answer = await say(gateway, 'POST', path, json);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ field });
  });

  it('as a ban that is over, or of staff, changes nothing', async () => {
    const gateway = await openGateway({ neverBanned: ['boss@shop.example'] });
    const { ban, chat } = await flagOne(gateway);
    const identity = identityOf(gateway, { email: 'boss@shop.example' });
    await gateway.visit({ visitor: chat.visitor, identity });
    const path = `${chat.code}/same-person`;
    const staff = await say(gateway, 'POST', path, { ban: ban.id });
    expect(await staff.json()).toMatchObject({ code: 'never_ban' });
    await gateway.lift(ban.id);
    const over = await say(gateway, 'POST', path, { ban: ban.id });
    expect(await over.json()).toMatchObject({ code: 'ban_over', field: 'ban' });
    expect((await readBan(gateway, ban.id)).keys).toHaveLength(1);
    expect(await actionsOf(gateway, chat.code)).toEqual([]);
  });
});

describe('“somebody else”', () => {
  it('takes the flags of the ban from every chat of the visitor, for good', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    const { visitor } = chat;
    const other = await chatOf(gateway, { from: NEARBY, visitor });
    const answer = await say(
      ...([gateway, 'DELETE', `${chat.code}/flags/${ban.reference}`] as const),
    );
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as Session).flags).toEqual([]);
    const next = await chatOf(gateway, { from: HERE, visitor, says: ADVERT });
    for (const one of [other, next]) {
      expect(await flagsOf(gateway, one)).toEqual([]);
    }
    expect(await actionsOf(gateway, chat.code)).toEqual([
      `dismiss flag {"ban":${ban.id},"kinds":["same_network","same_words"]}`,
    ]);
  });

  it('leaves the flags of others, and those of other bans', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    const stranger = await chatOf(gateway, { from: NEARBY, says: ADVERT });
    await say(gateway, 'DELETE', `${chat.code}/flags/${ban.id}`);
    expect(await flagsOf(gateway, stranger)).toHaveLength(2);
    await block(gateway, stranger);
    gateway.pass(60 * MINUTE);
    const { visitor } = chat;
    const again = await chatOf(gateway, {
      from: NEARBY,
      visitor,
      says: ADVERT,
    });
    const flags = await flagsOf(gateway, again);
    expect(new Set(flags.map((flag) => flag.ban))).toEqual(
      new Set([ban.id + 1]),
    );
  });

  it('is said twice as well as once, and of no flag is 404', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    const ofNobody = await chatOf(gateway, { from: ELSEWHERE });
    const dismiss = async ({ code }: { code: string }) =>
      (await say(gateway, 'DELETE', `${code}/flags/${ban.id}`)).status;
    expect(await dismiss(chat)).toBe(200);
    expect(await dismiss(chat)).toBe(200);
    expect(await dismiss(ofNobody)).toBe(404);
    const unknown = await say(gateway, 'DELETE', `${chat.code}/flags/999`);
    expect(unknown.status).toBe(404);
  });
});

/** Writes decisions about words, the newest last. */
const decideWords = (
  { db, now }: TestGateway,
  ban: number,
  decisions: readonly boolean[],
) =>
  db
    .insertInto('flag_decisions')
    .values(
      decisions.map((isConfirmed, index) => ({
        ...{ visitor: `v${index}`, ban, kind: 'same_words', site: 'default' },
        ...{ confirmed: isConfirmed ? 1 : 0, likely: 1 },
        at: now() - decisions.length + index,
      })),
    )
    .execute();

const times = (count: number, value: boolean) =>
  Array.from({ length: count }, () => value);

describe('a kind of which people say that it is wrong', () => {
  it.each([
    [29, ['same_network possible', 'same_words possible']],
    [30, ['same_network likely', 'same_words likely']],
  ])('in %i of its last 50 right', async (right, expected) => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    // Older ones do not count.
    await decideWords(gateway, ban.id, [
      ...times(40, right < 30),
      ...times(50 - right, false),
      ...times(right, true),
    ]);
    const flags = await flagsOf(gateway, chat);
    expect(said(flags)).toEqual(expected);
    const words = flags.find(({ kind }) => kind === 'same_words');
    expect(words?.imprecise).toEqual(
      right < 30 ? { confirmed: right, of: 50 } : undefined,
    );
  });

  it('is not judged by fewer than 50', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    await decideWords(gateway, ban.id, times(49, false));
    expect(await saidOf(gateway, chat)).toContain('same_words likely');
  });

  it('is counted in the stats, of the sites and days asked for', async () => {
    const gateway = await openGateway();
    const { ban, chat } = await flagOne(gateway);
    await say(gateway, 'POST', `${chat.code}/same-person`, { ban: ban.id });
    const stranger = await chatOf(gateway, { from: '203.0.113.55' });
    await say(gateway, 'DELETE', `${stranger.code}/flags/${ban.id}`);
    const statsOf = async (query: string) => {
      const answer = await gateway.write('GET', `/v1/stats${query}`);
      const { flags } = (await answer.json()) as Stats;
      return flags.filter((one) => one.confirmed + one.dismissed > 0);
    };
    expect(await statsOf('')).toEqual([
      {
        ...{ kind: 'same_network', confirmed: 1, dismissed: 1 },
        precision: 0.5,
        likely: { confirmed: 1, dismissed: 0 },
      },
      {
        ...{ kind: 'same_words', confirmed: 1, dismissed: 0 },
        precision: 1,
        likely: { confirmed: 1, dismissed: 0 },
      },
    ]);
    await gateway.site('shop');
    expect(await statsOf('?site=shop')).toEqual([]);
    expect(await statsOf('?since=2026-11-01&until=2026-11-19')).toEqual([]);
  });
});
