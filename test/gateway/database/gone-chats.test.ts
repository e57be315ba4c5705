import { expect, it } from 'vitest';
import { createPresence } from '../../../src/gateway/realtime/presence';
import type { Page } from '../../../src/protocol/page';
import type { Session } from '../../../src/protocol/sessions';
import { openGateway, START, type TestGateway } from '../support/harness';
import { makeDatabase } from '../support/open-database';
import { readStream } from '../support/read-stream';

const MINUTE = 60_000;
const isoAt = (milliseconds: number) =>
  new Date(START + milliseconds).toISOString();

const show = async (gateway: TestGateway, code: string) =>
  (await (
    await gateway.write('GET', `/v1/sessions/${code}`)
  ).json()) as Session;

const endings = (gateway: TestGateway, code: string) =>
  gateway.db
    .selectFrom('changes')
    .select('id')
    .where('kind', '=', 'session')
    .where('subject', '=', code)
    .execute();

it('a chat whose page gives no sign says since when, and ends after five minutes', async () => {
  const gateway = await openGateway();
  const { code, stream } = await gateway.chat();
  const agents = readStream(await gateway.write('GET', '/v1/sessions/stream'));
  await agents.until('ready');
  gateway.pass(MINUTE);
  await gateway.ask(`${stream}?poll`);
  gateway.pass(MINUTE);
  await gateway.sweep();
  expect(await show(gateway, code)).toMatchObject({ goneSince: null });
  gateway.pass(MINUTE);
  await gateway.sweep();
  const gone = { state: 'live', goneSince: isoAt(MINUTE), endedAt: null };
  expect(await show(gateway, code)).toMatchObject(gone);
  expect((await agents.next())?.data).toMatchObject({ code, ...gone });
  gateway.pass(2.9 * MINUTE);
  await gateway.sweep();
  expect(await show(gateway, code)).toMatchObject(gone);
  gateway.pass(0.1 * MINUTE);
  await gateway.sweep();
  const over = { state: 'ended', endedAt: isoAt(6 * MINUTE) };
  expect(await show(gateway, code)).toMatchObject(over);
  expect((await agents.next())?.data).toMatchObject({ code, ...over });
  expect((await gateway.ask(`${stream}?poll`)).status).toBe(410);
  await agents.close();
});

it.each([
  ['asks', '/events?poll', undefined],
  ['tells of claims', '/claims', { claims: { name: 'Bob' } }],
  ['tells of an agent', '/assigned', {}],
  ['sends a message', '/messages', { text: 'hello' }],
])('a chat goes on whose page comes back and %s', async (_, path, json) => {
  const gateway = await openGateway();
  const { code, stream } = await gateway.chat();
  gateway.pass(4 * MINUTE);
  await gateway.sweep();
  expect(await show(gateway, code)).toMatchObject({ goneSince: isoAt(0) });
  const agents = readStream(await gateway.write('GET', '/v1/sessions/stream'));
  await agents.until('ready');
  await gateway.ask(stream.replace('/events', path), {
    ...(json && { method: 'POST', json }),
  });
  for (;;) {
    const event = await agents.next();
    if (event?.event !== 'session') continue;
    if ((event.data as Session).goneSince === null) break;
  }
  gateway.pass(4 * MINUTE);
  await gateway.sweep();
  expect(await show(gateway, code)).toMatchObject({
    state: 'live',
    goneSince: isoAt(4 * MINUTE),
  });
  await agents.close();
});

it('after an outage, pages have a minute to come back', async () => {
  const gateway = await openGateway();
  const { code } = await gateway.chat();
  gateway.pass(60 * MINUTE);
  await gateway.sweep();
  expect(await show(gateway, code)).toMatchObject({ state: 'live' });
  await gateway.sweep();
  expect(await show(gateway, code)).toMatchObject({ state: 'ended' });
});

it('a site waits for a page as long as its setting says', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  await gateway.db
    .updateTable('sites')
    .set({ gone_chats_end_after: 1200 })
    .where('id', '=', 'shop')
    .execute();
  const short = await gateway.chat();
  const long = await gateway.chat({}, { site: 'shop' });
  gateway.pass(19 * MINUTE);
  await gateway.sweep();
  await gateway.sweep();
  expect((await show(gateway, short.code)).state).toBe('ended');
  expect((await show(gateway, long.code)).state).toBe('live');
  gateway.pass(MINUTE);
  await gateway.sweep();
  expect((await show(gateway, long.code)).state).toBe('ended');
});

it('an agent is told of a closed page without waiting for the minute', async () => {
  const gateway = await openGateway();
  const { code } = await gateway.chat();
  const presence = createPresence({ ...gateway.deps, db: gateway.db }, 0);
  gateway.pass(MINUTE);
  presence.left(code);
  await expect
    .poll(async () => (await show(gateway, code)).goneSince)
    .toBe(isoAt(MINUTE));
  await presence.stop();
});

it('a page that opened another stream meanwhile is not gone', async () => {
  const gateway = await openGateway();
  const { code, stream } = await gateway.chat();
  const events = readStream(await gateway.ask(stream));
  await events.next();
  const presence = createPresence({ ...gateway.deps, db: gateway.db }, 0);
  presence.left(code);
  // Timers of the same length run in order.
  await new Promise((resolve) => setTimeout(resolve, 0));
  await presence.stop();
  expect(await show(gateway, code)).toMatchObject({ goneSince: null });
  await events.close();
});

it('of two gateways on one database, one ends a chat', async () => {
  const database = await makeDatabase();
  const one = await openGateway({ database });
  const other = await openGateway({ database });
  const { code } = await one.chat();
  for (const gateway of [one, other]) gateway.pass(6 * MINUTE);
  await Promise.all([one.sweep(), other.sweep()]);
  await Promise.all([one.sweep(), other.sweep()]);
  expect((await show(other, code)).state).toBe('ended');
  // Its start, that its page is gone, its end.
  expect(await endings(one, code)).toHaveLength(3);
  await other.close();
  await one.close();
  database.remove();
});

it('a chat that only its vendor told of has no page that could be gone', async () => {
  const gateway = await openGateway();
  const { code } = await gateway.chat();
  await gateway.db
    .updateTable('sessions')
    .set({ vendor_chat_id: '7', vendor_account: 'main' })
    .execute();
  const sweepTwice = async () => {
    await gateway.sweep();
    await gateway.sweep();
  };
  gateway.pass(30 * MINUTE);
  await sweepTwice();
  expect(await show(gateway, code)).toMatchObject({
    ...{ state: 'live', goneSince: null },
  });
  gateway.pass(MINUTE);
  await sweepTwice();
  expect(await show(gateway, code)).toMatchObject({ state: 'ended' });
});

it('live, blocked and ended chats are listed apart, page by page', async () => {
  const gateway = await openGateway();
  const started: { [state: string]: string[] } = {
    ...{ live: [], blocked: [], ended: [] },
  };
  for (let index = 0; index < 9; index += 1) {
    const state = ['live', 'blocked', 'ended'][index % 3] ?? '';
    const from = state === 'blocked' ? '198.51.100.7' : '203.0.113.24';
    const { code, stream } = await gateway.chat({}, { from });
    started[state]?.unshift(code);
    if (state === 'ended') {
      await gateway.ask(stream.replace('events', 'ended'), { method: 'POST' });
    }
    gateway.pass(1);
  }
  await gateway.ban({ ip: '198.51.100.7' });
  for (const state of ['live', 'blocked', 'ended']) {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const answer = await gateway.write(
        'GET',
        `/v1/sessions?state=${state}&limit=2${cursor && `&cursor=${cursor}`}`,
      );
      const { data, next } = (await answer.json()) as Page<Session>;
      expect(data.map((session) => session.state)).toEqual(
        data.map(() => state),
      );
      seen.push(...data.map(({ code }) => code));
      if (next === undefined) break;
      cursor = next;
    }
    expect(seen, state).toEqual(started[state]);
  }
});
