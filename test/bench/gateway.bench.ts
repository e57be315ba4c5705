import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { it } from 'vitest';
import {
  openInstallation,
  type Place,
} from '../../src/gateway/installation/installation';
import { createToken } from '../../src/gateway/auth/create-token';
import { startPostgres } from '../gateway/support/postgres/start-postgres';
import { measureSpeed } from './measure-speed';
import { milliseconds, percentile } from './percentile';
import { seedBans } from './seed-bans';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const FEW = 1_000;
const MANY = 1_000_000;
const SECONDS = 5;
const ADDS = 300;

type Load = Pick<
  autocannon.Options,
  'method' | 'body' | 'headers' | 'idReplacement'
>;

const VISIT = {
  method: 'POST',
  body: '{}',
  headers: { 'content-type': 'text/plain' },
} as const;

const perSecond = async (url: string, load: Load = {}): Promise<number> => {
  const { requests, non2xx } = await autocannon({
    url,
    duration: SECONDS,
    connections: 10,
    ...load,
  });
  if (non2xx) throw new Error(`${non2xx} requests of ${url} failed`);
  return requests.average;
};

/** Requests a second of a route, and of a bare Hono route with its answer. */
const besideBare = async (url: string, load: Load = {}): Promise<string> => {
  const answer = await (
    await fetch(url, {
      ...(load.method && { method: load.method }),
      ...(load.body && { body: String(load.body) }),
      headers: load.headers as Record<string, string>,
    })
  ).text();
  const ours = await perSecond(url, load);
  const bare = await startServer(['test/bench/bare-hono.mjs', answer]);
  const theirs = await perSecond(bare.url, load);
  await bare.stop();
  return `${Math.round(ours)}/s beside ${Math.round(theirs)}/s: ${(ours / theirs).toFixed(2)} ×`;
};

/** Median time of adding a ban, one after the other. */
const timeOfAdding = async (url: string, token: string, group: number) => {
  const samples: number[] = [];
  for (let n = 0; n < ADDS; n += 1) {
    const began = performance.now();
    const response = await fetch(`${url}/v1/bans`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        keys: [{ kind: 'ip', value: `11.${group}.${n >> 8}.${n & 255}` }],
      }),
    });
    await response.arrayBuffer();
    if (response.status !== 201) throw new Error(String(response.status));
    samples.push(performance.now() - began);
  }
  return percentile(samples, 0.5);
};

/** Measures the gateway with its data in one place. */
const measure = async (name: string, place: Place) => {
  const isPostgres = place.databaseUrl !== undefined;
  const env = {
    DATABASE_URL: place.databaseUrl ?? '',
    TRUST_PROXY: '127.0.0.1',
  };
  const serve = () =>
    startServer(
      [
        ...['dist/cli.js', 'serve', '--data', place.folder],
        ...['--port', '0', '--rate-limit', '0'],
      ],
      env,
    );
  const installation = await openInstallation(place);
  const { token } = await createToken(
    installation.db,
    { name: 'bench', role: 'owner', sites: [], permissions: [] },
    Date.now(),
  );
  const headers = { authorization: `Bearer ${token}` };
  const rows: [string, string][] = [];

  await seedBans(installation, { from: 0, to: FEW });
  const few = await serve();
  rows.push(
    ['show a ban', await besideBare(`${few.url}/v1/bans/1`, { headers })],
    [
      'list 10 bans (Zendesk-compatible)',
      await besideBare(`${few.url}/api/v2/bans?limit=10`, { headers }),
    ],
    [
      'create a ban (Zendesk-compatible)',
      await besideBare(`${few.url}/api/v2/bans`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: '{"visitor_id":"[<id>]"}',
        idReplacement: true,
      }),
    ],
    ...(await measureSpeed(few, '1 k', isPostgres)),
  );
  const addFew = await timeOfAdding(few.url, token, 1);
  await few.stop();

  await seedBans(installation, { from: FEW, to: MANY });
  await installation.db.destroy();
  const many = await serve();
  await fetch(`${many.url}/v1/sites/default/visits`, VISIT);
  const start = many.age();
  const addMany = await timeOfAdding(many.url, token, 2);
  rows.push(
    [
      'adding a ban at 1 M bans beside at 1 k, p50 (bar: 1.5 ×)',
      `${milliseconds(addMany)} beside ${milliseconds(addFew)}: ${(addMany / addFew).toFixed(2)} ×`,
    ],
    ['start to first answer at 1 M bans (bar: 3 s)', milliseconds(start)],
    [
      'resident after that, at 1 M bans (bar: 200 MB)',
      `${Math.round(many.resident())} MB`,
    ],
    ...(await measureSpeed(many, '1 M', isPostgres)),
  );
  rows.push([
    'resident after all of that (bar: 200 MB)',
    `${Math.round(many.resident())} MB`,
  ]);
  await many.stop();
  writeResult(name, rows);
};

const makeFolder = () => mkdtempSync(join(tmpdir(), 'doorlist-bench-'));

it('gateway on SQLite', async () => {
  const folder = makeFolder();
  await measure('Gateway on SQLite', { folder });
  rmSync(folder, { recursive: true });
});

it('gateway on PostgreSQL', async () => {
  const folder = makeFolder();
  const { url, remove } = await startPostgres();
  await measure('Gateway on PostgreSQL', { folder, databaseUrl: url });
  await remove();
  rmSync(folder, { recursive: true });
});
