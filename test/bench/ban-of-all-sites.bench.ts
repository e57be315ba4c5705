import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createToken } from '../../src/gateway/auth/create-token';
import { addBan } from '../../src/gateway/bans/add-ban';
import {
  openInstallation,
  type Installation,
  type Place,
} from '../../src/gateway/installation/installation';
import { createNeverBan } from '../../src/gateway/keys/never-ban';
import { putSite } from '../../src/gateway/sites/put-site';
import { createDatabase } from '../gateway/support/postgres/create-database';
import { startPostgres } from '../gateway/support/postgres/start-postgres';
import { milliseconds, percentile } from './percentile';
import { startServer } from './start-server';
import { writeResult } from './write-result';

const SITES = 1000;
const ROUNDS = 100;

const act = () => ({ by: { id: 1, name: 'bench' }, at: Date.now() });

const addSites = async ({ db, secrets }: Installation) => {
  for (let n = 1; n < SITES; n += 1) {
    const origins = { set: [`https://s${n}.example`] };
    await putSite(db, secrets, { id: `s${n}`, origins }, act());
  }
};

const banOnEach = async ({ db, secrets }: Installation) => {
  const deps = { db, secrets, neverBan: createNeverBan([]) };
  for (let n = 1; n < SITES; n += 1) {
    const value = `own-${n}`;
    await addBan(
      deps,
      {
        keys: [{ kind: 'visitor', value, typed: value, field: 'keys' }],
        ...{ sites: [`s${n}`], until: null, sparing: false },
        ...{ reason: 'Spam', note: '', source: 'doorlist' },
      },
      act(),
    );
  }
};

const countTags = async ({ db }: Installation): Promise<number> => {
  const { count } = await db
    .selectFrom('tags')
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Starts a gateway with some sites, and returns what adds a ban of all. */
const start = async (
  place: Place,
  prepare: ((installation: Installation) => Promise<void>)[],
) => {
  const installation = await openInstallation(place);
  for (const one of prepare) await one(installation);
  const { token } = await createToken(
    installation.db,
    { name: 'bench', role: 'owner', sites: [], permissions: [] },
    Date.now(),
  );
  const server = await startServer(
    [
      ...['dist/cli.js', 'serve', '--data', place.folder],
      ...['--port', '0', '--rate-limit', '0'],
    ],
    { DATABASE_URL: place.databaseUrl ?? '' },
  );
  const before = await countTags(installation);
  const times: number[] = [];
  return {
    add: async (value: string) => {
      const began = performance.now();
      const response = await fetch(`${server.url}/v1/bans`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ keys: [{ kind: 'visitor', value }] }),
      });
      await response.arrayBuffer();
      if (response.status !== 201) throw new Error(String(response.status));
      times.push(performance.now() - began);
    },
    stop: async () => {
      await server.stop();
      const rows = (await countTags(installation)) - before;
      await installation.db.destroy();
      return { time: percentile(times, 0.5), rows: rows / times.length };
    },
  };
};

type Measured = Awaited<ReturnType<Awaited<ReturnType<typeof start>>['stop']>>;

const describe = (one: Measured, other: Measured) =>
  `${milliseconds(one.time)} beside ${milliseconds(other.time)}: ${(one.time / other.time).toFixed(2)} ×; ${one.rows} rows of tags beside ${other.rows}`;

const measure = async (
  openPlace: (name: string) => Promise<Place>,
): Promise<Measured[]> => {
  const gateways = [
    await start(await openPlace('one'), []),
    await start(await openPlace('many'), [addSites]),
    await start(await openPlace('own'), [addSites, banOnEach]),
  ];
  // In turns, so that a busy machine is busy for all.
  for (let n = 0; n < ROUNDS; n += 1) {
    for (const gateway of gateways) await gateway.add(`everywhere-${n}`);
  }
  const measured: Measured[] = [];
  for (const gateway of gateways) measured.push(await gateway.stop());
  return measured;
};

it('a ban of all sites costs about the same at 1 and at 1,000 sites', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  const postgres = await startPostgres();
  const rows: [string, string][] = [];
  for (const [name, hasServer] of [
    ['SQLite', false],
    ['PostgreSQL', true],
  ] as const) {
    const [one, many, own] = await measure(async (part) => ({
      folder: join(folder, `${name}-${part}`),
      ...(hasServer && {
        databaseUrl: (await createDatabase(postgres.url, { name: part })).url,
      }),
    }));
    if (!one || !many || !own) throw new Error('nothing was measured');
    rows.push(
      [`${name}, at 1,000 sites beside one (bar: 2 ×)`, describe(many, one)],
      [
        `${name}, at 1,000 sites with a ban of their own each beside one`,
        describe(own, one),
      ],
    );
    expect(many.rows).toBe(one.rows);
    expect(many.time).toBeLessThanOrEqual(2 * one.time);
  }
  await postgres.remove();
  rmSync(folder, { recursive: true });
  writeResult('A ban of all sites', rows);
});
