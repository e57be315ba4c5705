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

/** What happens to the primary, in words. */
const ENDS = {
  kill: 'killed (kill -9), with all its processes',
  freeze: 'silent: nothing answers, and no connection ends',
} as const;

it.each(['kill', 'freeze'] as const)(
  'PostgreSQL’s primary fails under load, and its replica is promoted: %s',
  async (end) => {
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
    await primary[end]();
    await wait(WATCH);
    const promoting = performance.now();
    await replica.query('select pg_promote()');
    const promoted = performance.now();
    await wait(end === 'kill' ? 8_000 : 20_000);
    await Promise.all([visits.stop(), lists.stop(), bans.stop()]);

    const stored = await replica.query<{ id: string }>('select id from bans');
    const ids = new Set(stored.map(({ id }) => Number(id)));
    const lost = bans.acknowledged.filter((id) => !ids.has(id));
    const seconds = (time: number) =>
      `${((time - killed) / 1000).toFixed(1)} s`;
    writeResult(
      `Scale: PostgreSQL’s primary fails, its replica is promoted: ${end}`,
      [
        ['0.0 s', `the primary is ${ENDS[end]}`],
        [
          seconds(promoting),
          'pg_promote() is called at the replica, as a watchdog does',
        ],
        [seconds(promoted), 'it takes writes'],
        [
          describeFirst(bans, promoting, killed),
          'the first ban is acknowledged again',
        ],
        ['visits since then', describeFailures(visits, killed)],
        ['reading of the list since then', describeFailures(lists, killed)],
        ['bans since then', describeFailures(bans, killed)],
        [
          'acknowledged bans that are lost (bar: 0)',
          `${lost.length} of ${bans.acknowledged.length}`,
        ],
      ],
    );
    expect(lost).toEqual([]);
    expect((await ask(nginx, '/ready')).status).toBe(200);
    const late = bans.samples.filter(
      ({ began }) => began > promoted + (end === 'kill' ? 6_000 : 18_000),
    );
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(({ status }) => status !== 201)).toEqual([]);
  },
);
