import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeResult } from '../bench/write-result';
import { ask } from './ask';
import { createToken, startGateway } from './gateways';
import {
  describeFailures,
  describeFirst,
  startBans,
  startListReads,
  startVisits,
} from './load';
import { startPrimary, startReplica, urlOf } from './postgres';
import { startNginx } from './proxies';

/** Milliseconds until whoever watches over PostgreSQL promotes the replica. */
const WATCH = 5_000;

it('PostgreSQL’s primary is killed under load, and its replica promoted', async () => {
  const primary = await startPrimary({ synchronous: true });
  const replica = await startReplica(primary);
  const settings = { DATABASE_URL: urlOf(primary, replica) };
  const one = await startGateway(settings);
  const other = await startGateway(settings);
  const nginx = await startNginx([one.url, other.url]);
  const token = await createToken(settings);
  const visits = startVisits(nginx);
  const lists = startListReads(nginx);
  const bans = startBans(nginx, token);
  await wait(4_000);
  const killed = performance.now();
  await primary.kill();
  await wait(WATCH);
  const promoting = performance.now();
  await replica.query('select pg_promote()');
  const promoted = performance.now();
  await wait(8_000);
  await Promise.all([visits.stop(), lists.stop(), bans.stop()]);

  const stored = await replica.query<{ id: string }>('select id from bans');
  const ids = new Set(stored.map(({ id }) => Number(id)));
  const lost = bans.acknowledged.filter((id) => !ids.has(id));
  const seconds = (time: number) => `${((time - killed) / 1000).toFixed(1)} s`;
  writeResult('Scale: PostgreSQL’s primary killed, its replica promoted', [
    ['0.0 s', 'the primary and all its processes are killed (kill -9)'],
    [
      seconds(promoting),
      'pg_promote() is called at the replica, as a watchdog does',
    ],
    [seconds(promoted), 'it takes writes'],
    [
      describeFirst(bans, promoting, killed),
      'the first ban is acknowledged again',
    ],
    ['visits since the kill', describeFailures(visits, killed)],
    ['reading of the list since the kill', describeFailures(lists, killed)],
    ['bans since the kill', describeFailures(bans, killed)],
    [
      'acknowledged bans that are lost (bar: 0)',
      `${lost.length} of ${bans.acknowledged.length}`,
    ],
  ]);
  expect(lost).toEqual([]);
  expect((await ask(nginx, '/ready')).status).toBe(200);
  const late = bans.samples.filter(({ began }) => began > promoted + 6_000);
  expect(late.length).toBeGreaterThan(0);
  expect(late.filter(({ status }) => status !== 201)).toEqual([]);
});
