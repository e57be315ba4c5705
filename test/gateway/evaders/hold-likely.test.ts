import { expect, it } from 'vitest';
import { holdLikely } from '../../../src/gateway/sessions/hold-likely';
import type { Ban } from '../../../src/protocol/bans';
import type { SessionDetail } from '../../../src/protocol/sessions';
import { openGateway, type TestGateway } from '../support/harness';
import { identityOf, MINUTE } from '../support/sign-identity';
import { waitFor } from '../../wait-for';
import { ADVERT, block, chatOf, ELSEWHERE, HERE, NEARBY } from './support';

const HOUR = 60 * MINUTE;

const open = async (settings: object = { holdLikely: true }) => {
  const gateway = await openGateway();
  await gateway.write('PUT', '/v1/sites/default', settings);
  const first = await chatOf(gateway, { from: HERE, says: ADVERT });
  const ban = await block(gateway, first);
  gateway.pass(HOUR);
  return { gateway, ban };
};

/** A chat that is likely of the banned person: network and words are theirs. */
const likelyChat = (gateway: TestGateway, more: object = {}) =>
  chatOf(gateway, { from: NEARBY, says: ADVERT, ...more });

const isRefused = async (gateway: TestGateway, visitor: string) =>
  (await gateway.visit({ visitor }, { from: ELSEWHERE })).verdict === 'refused';

/** Once whatever the rule does of a chat has been done. */
const settled = async (gateway: TestGateway, { code }: { code: string }) => {
  await holdLikely(gateway.deps, code, gateway.now());
};

const readBan = async (gateway: TestGateway, id: number): Promise<Ban> =>
  (await (await gateway.write('GET', `/v1/bans/${id}`)).json()) as Ban;

const held = async () => {
  const { gateway, ban } = await open();
  const chat = await likelyChat(gateway);
  await waitFor(async () =>
    expect(await isRefused(gateway, chat.visitor)).toBe(true),
  );
  return { gateway, ban, chat };
};

it('refuses nobody until the site wants it', async () => {
  const { gateway } = await open({});
  const chat = await likelyChat(gateway);
  await settled(gateway, chat);
  expect(await isRefused(gateway, chat.visitor)).toBe(false);
});

it('holds the one browser for 24 hours, as an automatic key of the ban', async () => {
  const { gateway, ban, chat } = await held();
  const { keys } = await readBan(gateway, ban.id);
  expect(keys).toHaveLength(2);
  expect(keys[1]).toMatchObject({
    ...{ kind: 'visitor', automatic: true },
    until: new Date(gateway.now() + 24 * HOUR).toISOString(),
  });
  // Whoever else is there is not.
  const other = await gateway.chat({}, { from: NEARBY });
  expect(await isRefused(gateway, other.visitor)).toBe(false);
  const line = await gateway.db
    .selectFrom('audit')
    .select(['actor', 'actor_name', 'detail'])
    .where('action', '=', 'hold')
    .execute();
  expect(line).toMatchObject([{ actor: null, actor_name: 'Doorlist' }]);
  expect(line[0]?.detail).not.toContain(chat.visitor);
});

it('ends by itself, and comes once for each ban', async () => {
  const { gateway, ban, chat } = await held();
  gateway.pass(25 * HOUR);
  await gateway.sweep();
  expect(await isRefused(gateway, chat.visitor)).toBe(false);
  const again = await likelyChat(gateway, { visitor: chat.visitor });
  await settled(gateway, again);
  expect(await isRefused(gateway, chat.visitor)).toBe(false);
  expect((await readBan(gateway, ban.id)).state).toBe('active');
});

it('is no step of the ladder', async () => {
  const { gateway, ban, chat } = await held();
  // Lifted after a day, so it was no mistake; the browser is held until then.
  gateway.pass(23.5 * HOUR);
  await gateway.lift(ban.id);
  const { visitor } = chat;
  const again = await gateway.chat({ visitor }, { from: ELSEWHERE });
  const detail = await gateway.write('GET', `/v1/sessions/${again.code}`);
  const { suggested } = (await detail.json()) as SessionDetail;
  expect(suggested).toMatchObject({ step: 1, earlier: [] });
});

it('“somebody else” lets the browser in, for good', async () => {
  const { gateway, ban, chat } = await held();
  const path = `/v1/sessions/${chat.code}/flags/${ban.id}`;
  expect((await gateway.write('DELETE', path)).status).toBe(200);
  expect(await isRefused(gateway, chat.visitor)).toBe(false);
  const again = await likelyChat(gateway, { visitor: chat.visitor });
  await settled(gateway, again);
  expect(await isRefused(gateway, chat.visitor)).toBe(false);
  const decisions = await gateway.db
    .selectFrom('flag_decisions')
    .select(['kind', 'confirmed'])
    .orderBy('kind')
    .execute();
  expect(decisions).toEqual([
    { kind: 'same_network', confirmed: 0 },
    { kind: 'same_words', confirmed: 0 },
  ]);
});

it('“same person” has the browser refused as long as the ban holds', async () => {
  const { gateway, ban, chat } = await held();
  const path = `/v1/sessions/${chat.code}/same-person`;
  const json = { ban: ban.id };
  expect((await gateway.write('POST', path, json)).status).toBe(200);
  const { keys } = await readBan(gateway, ban.id);
  expect(keys[1]).not.toHaveProperty('until');
  expect(keys[1]).not.toHaveProperty('automatic');
  gateway.pass(25 * HOUR);
  await gateway.sweep();
  expect(await isRefused(gateway, chat.visitor)).toBe(true);
  const decisions = await gateway.db
    .selectFrom('flag_decisions')
    .select('confirmed')
    .execute();
  expect(decisions).toEqual([{ confirmed: 1 }, { confirmed: 1 }]);
});

it('what is possible alone holds nobody', async () => {
  const { gateway } = await open();
  const near = await chatOf(gateway, { from: NEARBY, says: 'Hello there' });
  await settled(gateway, near);
  expect(await isRefused(gateway, near.visitor)).toBe(false);
});

it('nobody whom the site’s server proved is held', async () => {
  const { gateway } = await open();
  const identity = identityOf(gateway, { email: 'ana@shop.example' });
  const chat = await likelyChat(gateway, { identity });
  await settled(gateway, chat);
  expect(await isRefused(gateway, chat.visitor)).toBe(false);
});

it('a site that only observes holds nobody', async () => {
  const { gateway, ban } = await open({ holdLikely: true, observe: true });
  const chat = await likelyChat(gateway);
  await settled(gateway, chat);
  expect((await readBan(gateway, ban.id)).keys).toHaveLength(1);
});

it('the statement of reasons says that it was automatic', async () => {
  const { gateway, chat } = await held();
  await gateway.write('PUT', '/v1/sites/default', { statement: true });
  const { visitor } = chat;
  const visit = await gateway.visit({ visitor }, { from: ELSEWHERE });
  expect(visit.statement).toMatchObject({
    ...{ decided: 'automatic' },
    until: new Date(gateway.now() + 24 * HOUR).toISOString(),
  });
});
