import { mkdtempSync, rmSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { listSuggestionPage } from '../../src/gateway/api/v1/suggestions/list-suggestion-page';
import { COMMAND_LINE_CALLER } from '../../src/gateway/auth/command-line';
import { openInstallation } from '../../src/gateway/installation/installation';
import { createNeverBan } from '../../src/gateway/keys/never-ban';
import { computeStats } from '../../src/gateway/realtime/compute-stats';
import { putSite } from '../../src/gateway/sites/put-site';
import { milliseconds, percentile } from './percentile';
import { seedVariedBans } from './seed-varied-bans';
import { writeResult } from './write-result';

const BANS = Number(process.env['BENCH_BANS'] ?? 1_000_000);
const DAY = 24 * 60 * 60 * 1000;
/** Pages of each kind that are walked. */
const PAGES = 40;

/** Measures some work, and how long it kept everything else waiting. */
const measure = async (work: () => Promise<unknown>): Promise<string> => {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  delay.disable();
  return `${milliseconds(took)}; others waited ${milliseconds(delay.max / 1e6)} at most`;
};

it('suggestions and outcomes on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const { db, secrets } = await openInstallation({ folder });
  for (const id of ['shop', 'blog']) {
    const site = { id, origins: { set: [`https://${id}.example`] } };
    await putSite(db, secrets, site, {
      by: COMMAND_LINE_CALLER,
      at: Date.now(),
    });
  }
  await seedVariedBans(db, BANS, Date.now());
  const deps = {
    ...{ db, secrets, now: Date.now, neverBan: createNeverBan([]) },
    ...{ trust: { networks: [] }, geo: { has: () => true } },
  };
  const rows: [string, string][] = [];
  for (const kind of ['merge', 'duplicate', 'never-matching', 'stale']) {
    const samples: number[] = [];
    let found = 0;
    let cursor: string | undefined;
    const worst = await measure(async () => {
      for (let page = 0; page < PAGES; page += 1) {
        const began = performance.now();
        const { data, next } = await listSuggestionPage(
          deps,
          COMMAND_LINE_CALLER,
          { kind, cursor },
        );
        samples.push(performance.now() - began);
        found += data.length;
        cursor = next;
        if (next === undefined) break;
      }
    });
    const p95 = milliseconds(percentile(samples, 0.95));
    rows.push([
      `a page of kind ${kind}, p95 of ${samples.length} (${found} found)`,
      `${p95}; all of them ${worst}`,
    ]);
  }
  const until = (Math.floor(Date.now() / DAY) + 1) * DAY;
  for (const days of [30, 731]) {
    const filter = { sites: null, since: until - days * DAY, until };
    const read = () => computeStats(db, filter, Date.now(), () => true);
    rows.push([`stats of ${days} days`, await measure(read)]);
  }
  await db.destroy();
  writeResult('Suggestions and outcomes on SQLite', rows);
  rmSync(folder, { recursive: true });
});
