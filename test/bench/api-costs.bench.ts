import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { it } from 'vitest';
import { createToken } from '../../src/gateway/auth/create-token';
import {
  openInstallation,
  type Place,
} from '../../src/gateway/installation/installation';
import { startPostgres } from '../gateway/support/postgres/start-postgres';
import { askOften, wireRequest } from './ask-often';
import { measureSpeed } from './measure-speed';
import { milliseconds, percentile } from './percentile';
import { seedBans } from './seed-bans';
import { startServer } from './start-server';
import { writeResult } from './write-result';

type Server = Awaited<ReturnType<typeof startServer>>;
type Row = [what: string, measured: string];

const FEW = 1_000;
const MANY = 100_000;
const ROUNDS = 5;
/** Rounds before: until then little of what is asked is compiled. */
const WARM_UP = 3;
const SECONDS = 1.2;
/** Different requests of each kind: none says what another said before. */
const DIFFERENT = 20_000;
const PAGES = 15;

/** One kind of request, as many of it as are asked. */
interface Asked {
  what: string;
  /** At most so many bare requests' processor time. */
  bar: number;
  path: string;
  status: number;
  /** Absent: a GET. */
  body?: (n: number) => object;
}

/** Which bars hold depends on the database alone. */
const asked = (isPostgres: boolean): Asked[] => [
  {
    what: 'Zendesk-compatible list of 10',
    bar: isPostgres ? 15 : 8,
    path: '/api/v2/bans?limit=10',
    status: 200,
  },
  {
    what: 'Zendesk-compatible create',
    bar: isPostgres ? 40 : 25,
    path: '/api/v2/bans',
    status: 201,
    body: (n) => ({ visitor_id: `contact-${n}` }),
  },
  {
    what: '`POST /v1/bans`',
    bar: isPostgres ? 40 : 25,
    path: '/v1/bans',
    status: 201,
    body: (n) => ({
      keys: [{ kind: 'ip', value: `11.1.${n >> 8}.${n & 255}` }],
    }),
  },
  {
    what: 'start of a chat',
    bar: isPostgres ? 40 : 25,
    path: '/v1/sites/default/sessions',
    status: 201,
    body: () => ({ widget: 'acquire', page: 'http://127.0.0.1/lamps' }),
  },
];

const requestsOf = (
  { path, body }: Asked,
  { url }: Server,
  token: string,
): Buffer[] =>
  Array.from({ length: body ? DIFFERENT : 1 }, (_, n) =>
    wireRequest(
      body ? 'POST' : 'GET',
      `${url}${path}`,
      {
        ...(path.startsWith('/v1/sites')
          ? { 'content-type': 'text/plain' }
          : {
              authorization: `Bearer ${token}`,
              'content-type': 'application/json',
            }),
        'x-forwarded-for': `12.${n >> 16}.${(n >> 8) & 255}.${n & 255}`,
      },
      body && JSON.stringify(body(n)),
    ),
  );

/** Processor time of a request, in those of a bare Hono route asked in turns. */
const measureCost = async (
  one: Asked,
  ours: Server,
  bare: Server,
  token: string,
): Promise<Row> => {
  const all = requestsOf(one, ours, token);
  const share = Math.floor(all.length / (ROUNDS + WARM_UP)) || 1;
  const plain = [wireRequest('GET', `${bare.url}/`, {})];
  const ask = async (server: Server, requests: Buffer[], status: number) => {
    const before = server.cpu();
    const rate = await askOften(server.url, requests, SECONDS, status);
    return { rate, cost: (server.cpu() - before) / (rate * SECONDS) };
  };
  const rounds: { ours: number; rate: number; bare: number }[] = [];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const theirs = await ask(bare, plain, 200);
    const from = one.body ? (round + WARM_UP) * share : 0;
    const some = all.slice(from, from + share);
    const { cost, rate } = await ask(ours, some, one.status);
    if (round >= 0) rounds.push({ ours: cost, rate, bare: theirs.cost });
  }
  const median = (of: (round: (typeof rounds)[number]) => number) =>
    percentile(rounds.map(of), 0.5);
  return [
    `${one.what} (bar: ${one.bar} bare Hono requests)`,
    [
      `${median((round) => round.ours / round.bare).toFixed(1)} bare requests`,
      `processor ${Math.round(median((round) => round.ours))} µs beside ${Math.round(median((round) => round.bare))} µs`,
      `${Math.round(median((round) => round.rate))}/s`,
    ].join('; '),
  ];
};

const timePages = async ({ url }: Server, token: string): Promise<number[]> => {
  const samples: number[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const began = performance.now();
    const response = await fetch(
      `${url}/api/v2/bans?limit=10&since_id=${page * 5_000}`,
      { headers: { authorization: `Bearer ${token}` } },
    );
    await response.arrayBuffer();
    if (!response.ok) throw new Error(String(response.status));
    samples.push(performance.now() - began);
  }
  return samples;
};

const measure = async (name: string, place: Place) => {
  const isPostgres = place.databaseUrl !== undefined;
  const installation = await openInstallation(place);
  const { db } = installation;
  if (isPostgres) {
    // Else the server may count the tables in the middle of it.
    await sql`alter table bans set (autovacuum_enabled = off)`.execute(db);
    await sql`alter table ban_keys set (autovacuum_enabled = off)`.execute(db);
  }
  const { token } = await createToken(
    db,
    { name: 'bench', role: 'owner', sites: [], permissions: [] },
    Date.now(),
  );
  await seedBans(installation, { from: 0, to: FEW });
  const ours = await startServer(
    [
      ...['dist/cli.js', 'serve', '--data', place.folder],
      ...['--port', '0', '--rate-limit', '0'],
    ],
    { DATABASE_URL: place.databaseUrl ?? '', TRUST_PROXY: '127.0.0.1' },
  );
  const bare = await startServer(['test/bench/bare-hono.mjs', '{"a":1}']);
  const rows: Row[] = await measureSpeed(ours, '1 k', isPostgres);
  for (const one of asked(isPostgres)) {
    rows.push(await measureCost(one, ours, bare, token));
  }
  await bare.stop();
  if (isPostgres) {
    await seedBans(installation, { from: FEW, to: MANY });
    const uncounted = percentile(await timePages(ours, token), 0.5);
    await sql`analyze`.execute(db);
    const counted = percentile(await timePages(ours, token), 0.5);
    rows.push([
      `a page of 10 of ${MANY / 1000},000 bans, Zendesk-compatible, tables uncounted beside counted (bar: 2 ×)`,
      `${milliseconds(uncounted)} beside ${milliseconds(counted)}: ${(uncounted / counted).toFixed(2)} ×`,
    ]);
  }
  await ours.stop();
  await db.destroy();
  writeResult(name, rows);
};

const makeFolder = () => mkdtempSync(join(tmpdir(), 'doorlist-bench-'));

it('what requests cost on SQLite', async () => {
  const folder = makeFolder();
  await measure('What requests cost on SQLite', { folder });
  rmSync(folder, { recursive: true });
});

it('what requests cost on PostgreSQL', async () => {
  const folder = makeFolder();
  const { url, remove } = await startPostgres({ isDurable: true });
  await measure('What requests cost on PostgreSQL, with fsync', {
    folder,
    databaseUrl: url,
  });
  await remove();
  rmSync(folder, { recursive: true });
});
