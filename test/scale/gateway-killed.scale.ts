import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeResult } from '../bench/write-result';
import { createToken, startGateway } from './gateways';
import { describeFailures, startBans, startVisits } from './load';
import { startPrimary, urlOf } from './postgres';
import { startNginx } from './proxies';

it.each([2, 4])(
  'one of %i gateways behind nginx is killed under load',
  async (many) => {
    const primary = await startPrimary();
    const settings = { DATABASE_URL: urlOf(primary) };
    const first = await startGateway(settings);
    const others = Array.from({ length: many - 1 }, () =>
      startGateway(settings),
    );
    const gateways = [first, ...(await Promise.all(others))];
    const nginx = await startNginx(gateways.map(({ url }) => url));
    const token = await createToken(settings);
    const visits = startVisits(nginx);
    const bans = startBans(nginx, token);
    await wait(4_000);
    const killed = performance.now();
    await first.kill();
    await wait(8_000);
    await Promise.all([visits.stop(), bans.stop()]);

    const stored = await primary.query<{ id: string }>('select id from bans');
    const ids = new Set(stored.map(({ id }) => Number(id)));
    const lost = bans.acknowledged.filter((id) => !ids.has(id));
    writeResult(
      `Scale: one of ${many} gateways behind nginx killed (kill -9)`,
      [
        ['visits since then', describeFailures(visits, killed)],
        ['bans since then', describeFailures(bans, killed)],
        [
          'acknowledged bans that are lost (bar: 0)',
          `${lost.length} of ${bans.acknowledged.length}`,
        ],
      ],
    );
    expect(lost).toEqual([]);
    const late = visits.samples.filter(({ began }) => began > killed + 2_500);
    expect(late.filter(({ status }) => status !== 200)).toEqual([]);
  },
);
