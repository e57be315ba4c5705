import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { listBanPage } from '../../src/gateway/api/v1/bans/list-ban-page';
import { COMMAND_LINE_CALLER } from '../../src/gateway/auth/command-line';
import {
  openInstallation,
  type Installation,
} from '../../src/gateway/installation/installation';
import { putSite } from '../../src/gateway/sites/put-site';
import { startPostgres } from '../gateway/support/postgres/start-postgres';
import { milliseconds, percentile } from './percentile';
import { seedVariedBans } from './seed-varied-bans';
import { writeResult } from './write-result';

const BANS = Number(process.env['BENCH_BANS'] ?? 1_000_000);
/** Pages of each filter, each of other values where there are any. */
const TIMES = 60;

type Query = Record<string, string>;

/** Of the n-th ban. */
const address = (n: number): string =>
  [100, (n >> 16) & 255, (n >> 8) & 255, n & 255].join('.');

/** Numbers of bans all over the list, the same each time. */
const spread = (index: number): number =>
  1 + (((index * 7919 + 13) * 104_729) % (BANS - 1));

const REASON = (n: number): string => `Reason ${5 * (n % 1000) + 8}`;

const at = (n: number): string =>
  new Date(Date.now() - (BANS - n) * 30_000).toISOString();

/** Queries by what they filter by; each is asked with other values. */
const FILTERS: Record<string, (n: number) => Query> = {
  nothing: () => ({}),
  'a later page': (n) => ({ cursor: String(n) }),
  'state: active': () => ({ state: 'active' }),
  'state: lifted': () => ({ state: 'lifted' }),
  'state: expired': () => ({ state: 'expired' }),
  'kind: email': () => ({ kind: 'email' }),
  'kind: asn (1 of 1,000)': () => ({ kind: 'asn' }),
  'kind: phone (none)': () => ({ kind: 'phone' }),
  'contains: an address': (n) => ({ contains: address(n) }),
  'contains: an email': (n) => ({
    contains: `user${n}@mail${n % 5000}.example`,
  }),
  'contains: a network': (n) => ({
    contains: `101.${(n >> 16) & 255}.${(n >> 8) & 255}.9`,
  }),
  'contains: a phone number (none)': (n) => ({ contains: `+4930${n}` }),
  'site: shop': () => ({ site: 'shop' }),
  'site: blog (1 of 1,000 beside those of all)': () => ({ site: 'blog' }),
  'source: zendesk': () => ({ source: 'zendesk' }),
  'source: acquire (none)': () => ({ source: 'acquire' }),
  'effect: watch': () => ({ effect: 'watch' }),
  'effect: channels (none)': () => ({ effect: 'channels' }),
  'by: an agent': (n) => ({ by: `Agent ${n % 50}` }),
  'by: an id (1 of 10,000)': () => ({ by: '999' }),
  'reason: spam': () => ({ reason: 'spam' }),
  'reason: a rare one': (n) => ({ reason: REASON(n) }),
  'since: a day': () => ({ since: at(BANS - 2880) }),
  'until: long ago': () => ({ until: at(1000) }),
  'since and until': (n) => ({ since: at(n), until: at(n + 2880) }),
  'hit: true': () => ({ hit: 'true' }),
  'hit: false': () => ({ hit: 'false' }),
  'hit: since yesterday': () => ({ hit: at(BANS - 2880) }),
  'sort: -hits': () => ({ sort: '-hits' }),
  'sort: until': () => ({ sort: 'until' }),
  'sort: -lastHitAt': () => ({ sort: '-lastHitAt' }),
  'q: a common word': () => ({ q: 'spam' }),
  'q: an address': (n) => ({ q: address(n) }),
  'q: a reference': (n) => ({ q: `SEED-${n}` }),
  'q: part of a domain': (n) => ({ q: `mail${n % 5000}.ex` }),
  'q: nothing has it': (n) => ({ q: `nowhere${n}` }),
  'q: two characters': (n) => ({ q: String(n).slice(0, 2) }),
  'q: two characters (nothing has them)': () => ({ q: '王伟' }),
  'q: a character (nothing has it)': () => ({ q: 'ß' }),
  'q: an end of common pieces': (n) => ({ q: `-${n % 100} spam` }),
  'state, kind': () => ({ state: 'active', kind: 'domain' }),
  'state, site': () => ({ state: 'active', site: 'blog' }),
  'state, effect': () => ({ state: 'lifted', effect: 'watch' }),
  'state, reason': (n) => ({ state: 'active', reason: REASON(n) }),
  'state, by': (n) => ({ state: 'expired', by: `Agent ${n % 50}` }),
  'state, source': () => ({ state: 'active', source: 'zendesk' }),
  'state, q': (n) => ({ state: 'active', q: address(n) }),
  'state, sort: -hits': () => ({ state: 'active', sort: '-hits' }),
  'effect, sort: -hits': () => ({ effect: 'refuse', sort: '-hits' }),
  'source, sort: until': () => ({ source: 'doorlist', sort: 'until' }),
  'reason, sort: -hits': () => ({ reason: 'spam', sort: '-hits' }),
  'by, sort: -lastHitAt': (n) => ({
    by: `Agent ${n % 50}`,
    sort: '-lastHitAt',
  }),
  'source, hit': () => ({ source: 'doorlist', hit: 'true' }),
  'effect, since': () => ({ effect: 'refuse', since: at(BANS / 2) }),
  'kind, sort: -hits': () => ({ kind: 'asn', sort: '-hits' }),
  'kind, effect (never both)': () => ({ kind: 'asn', effect: 'watch' }),
  'source, effect (never both)': () => ({
    source: 'zendesk',
    effect: 'watch',
  }),
  'effect, hit (never both)': () => ({ effect: 'watch', hit: 'true' }),
  'reason, by': (n) => ({ reason: 'spam', by: `Agent ${n % 50}` }),
  'reason, by (never both)': () => ({ reason: REASON(0), by: 'Agent 1' }),
  'source, since': () => ({ source: 'zendesk', since: at(BANS - 2880) }),
  'kind, since': () => ({ kind: 'asn', since: at(BANS / 2) }),
  'hit, since': () => ({ hit: 'true', since: at(BANS / 2) }),
  'by, kind': (n) => ({ by: `Agent ${n % 50}`, kind: 'email' }),
  'by, site': (n) => ({ by: `Agent ${n % 50}`, site: 'blog' }),
  'by, hit, sort: until': (n) => ({
    ...{ by: `Agent ${n % 50}`, hit: 'true', sort: 'until' },
  }),
  'reason, by, sort: -hits': (n) => ({
    ...{ reason: 'spam', by: `Agent ${n % 50}`, sort: '-hits' },
  }),
  'q, by': (n) => ({ q: `SEED-${n}`, by: `Agent ${n % 50}` }),
  'q, kind': (n) => ({ q: `mail${n % 5000}.ex`, kind: 'email' }),
  'q, sort: -hits': (n) => ({ q: address(n), sort: '-hits' }),
  'q (common), sort: -lastHitAt': () => ({ q: 'spam', sort: '-lastHitAt' }),
  'q, since': (n) => ({ q: address(n), since: at(BANS - 2880) }),
};

const measure = async ({ db, secrets }: Installation) => {
  const results: [name: string, p95: number, worst: string][] = [];
  for (const [name, make] of Object.entries(FILTERS)) {
    const samples: number[] = [];
    let found = 0;
    for (let index = 0; index < TIMES; index += 1) {
      const query = make(spread(index));
      const began = performance.now();
      const page = await listBanPage(
        { db, secrets, now: Date.now },
        COMMAND_LINE_CALLER,
        query,
      );
      samples.push(performance.now() - began);
      found += page.data.length;
    }
    const p50 = milliseconds(percentile(samples, 0.5));
    results.push([
      name,
      percentile(samples, 0.95),
      `p50 ${p50}, ${Math.round(found / TIMES)} a page`,
    ]);
  }
  return results;
};

/** Fills a database, and measures what each filter takes. */
const run = async (installation: Installation) => {
  const { db, secrets } = installation;
  const act = { by: { id: null, name: 'bench' }, at: Date.now() };
  for (const id of ['shop', 'blog']) {
    const origins = { add: [`https://${id}.example`] };
    await putSite(db, secrets, { id, origins }, act);
  }
  await seedVariedBans(db, BANS, Date.now());
  // What PostgreSQL does by itself after a while; SQLite does not.
  if (installation.listen) await sql`vacuum analyze`.execute(db);
  // What a million bans written at once left behind, the next write would move:
  // it is a search's, which is recorded.
  else await sql`pragma wal_checkpoint(truncate)`.execute(db);
  return measure(installation);
};

const report = (
  database: string,
  bar: number,
  results: Awaited<ReturnType<typeof measure>>,
) => {
  const slowest = Math.max(...results.map(([, p95]) => p95));
  writeResult(`Filters of ${BANS.toLocaleString('en')} bans, on ${database}`, [
    [`slowest filter, p95 (bar: ${bar} ms)`, milliseconds(slowest)],
    ...results.map(([name, p95, more]): [string, string] => [
      name,
      `p95 ${milliseconds(p95)}, ${more}`,
    ]),
  ]);
  expect(slowest).toBeLessThanOrEqual(bar);
};

it('each filter of a million bans is quick on SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const installation = await openInstallation({ folder });
  const results = await run(installation);
  await installation.db.destroy();
  rmSync(folder, { recursive: true });
  report('SQLite', 50, results);
});

it('each filter of a million bans is quick on PostgreSQL', async () => {
  const postgres = await startPostgres();
  const installation = await openInstallation({
    folder: '',
    databaseUrl: postgres.url,
  });
  const results = await run(installation);
  await installation.db.destroy();
  await postgres.remove();
  report('PostgreSQL', 100, results);
});
