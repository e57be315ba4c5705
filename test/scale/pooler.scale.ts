import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { percentile } from '../bench/percentile';
import { writeResult } from '../bench/write-result';
import { createToken, startGateway, type Settings } from './gateways';
import { describeFailures, startBans, startVisits } from './load';
import { startPrimary, urlOf } from './postgres';
import { startNginx, startPgBouncer, type Nginx } from './proxies';
import { followChat } from './follow-chat';

/** Milliseconds from a ban at one gateway to a stream of the other. */
const measurePush = async (
  one: Nginx,
  other: Nginx,
  token: string,
): Promise<number[]> => {
  const times: number[] = [];
  for (let index = 0; index < 10; index += 1) {
    times.push(await followChat(one, other, token));
  }
  return times;
};

const describeTimes = (times: number[]): string =>
  `p50 ${Math.round(percentile(times, 0.5))} ms, at most ${Math.round(Math.max(...times))} ms`;

/** Two gateways, each behind an nginx of its own, so that it is known who answers. */
const startApart = async (settings: Settings) => {
  const [first, second] = [
    await startGateway(settings),
    await startGateway(settings),
  ];
  return {
    one: await startNginx([first.url]),
    other: await startNginx([second.url]),
  };
};

it('two gateways work through PgBouncer in transaction mode', async () => {
  const primary = await startPrimary();
  const pooler = await startPgBouncer(primary);
  const settings = { DATABASE_URL: urlOf(pooler) };
  const direct = { ...settings, DATABASE_DIRECT_URL: urlOf(primary) };
  const pooled = await startApart(settings);
  const token = await createToken(settings);
  const withoutDirect = await measurePush(pooled.one, pooled.other, token);
  const both = await startApart(direct);
  const withDirect = await measurePush(both.one, both.other, token);

  const visits = startVisits(both.one);
  const bans = startBans(both.other, token);
  const began = performance.now();
  await wait(6_000);
  await Promise.all([visits.stop(), bans.stop()]);
  const stored = await primary.query<{ id: string }>('select id from bans');
  const ids = new Set(stored.map(({ id }) => Number(id)));
  const lost = bans.acknowledged.filter((id) => !ids.has(id));
  const [connections] = await primary.query<{ count: string }>(
    "select count(*) from pg_stat_activity where application_name like 'doorlist%'",
  );
  writeResult('Scale: two gateways through PgBouncer in transaction mode', [
    ['visits', describeFailures(visits, began)],
    ['bans', describeFailures(bans, began)],
    [
      'from a ban at one gateway to a chat at the other, with DATABASE_DIRECT_URL',
      describeTimes(withDirect),
    ],
    ['the same without it: only polled', describeTimes(withoutDirect)],
    [
      'connections of four gateways to PostgreSQL, listeners included',
      connections?.count ?? '?',
    ],
    [
      'acknowledged bans that are lost (bar: 0)',
      `${lost.length} of ${bans.acknowledged.length}`,
    ],
    [
      'PgBouncer’s warnings',
      String(pooler.readLog().match(/ (WARNING|ERROR) .*/g)?.length ?? 0),
    ],
  ]);
  expect(lost).toEqual([]);
  expect(visits.samples.every(({ status }) => status === 200)).toBe(true);
  expect(bans.samples.every(({ status }) => status === 201)).toBe(true);
});
