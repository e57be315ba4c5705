import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Migrator, sql } from 'kysely';
import { it, onTestFinished } from 'vitest';
import { checkUpgrade } from '../../src/gateway/installation/check-upgrade';
import { openInstallation } from '../../src/gateway/installation/installation';
import type { Db } from '../../src/gateway/store/db';
import { isPostgres } from '../../src/gateway/store/is-postgres';
import { migrations } from '../../src/gateway/store/migrations/migrations';
import { readWork } from '../../src/gateway/store/migrations/read-work';
import { recordStatements } from '../../src/gateway/store/migrations/record-statements';
import { withStatistics } from '../../src/gateway/store/migrations/with-statistics';
import { connectPostgres } from '../../src/gateway/store/postgres/open-postgres';
import {
  connectSqlite,
  databaseFile,
} from '../../src/gateway/store/sqlite/open-sqlite';
import { createDatabase } from '../gateway/support/postgres/create-database';
import { startPostgres } from '../gateway/support/postgres/start-postgres';
import { writeResult } from './write-result';

const ROWS = 100_000;

/** What an installation of version 0.1.0 had, so many times. */
const FILL: Record<string, string> = {
  bans: `(id, reason, note, created_at, created_by, created_by_name, created_by_user, source, reference, hits, search)
    select i, 'Spam', '', i, 1, 'Ada', 1, 'doorlist', 'REF-' || i, i % 7, 'spam 100.64.' || i || ' ref-' || i from n`,
  ban_keys: `(id, ban, kind, value, typed)
    select i, i, case i % 2 when 0 then 'email' else 'visitor' end, 'v' || i || '@example.com', 'v' || i || '@example.com' from n`,
  sessions: `(code, token_hash, site, widget, page, visitor, name, email, address, started_at, last_seen_at, ended_at, assigned, search)
    select 'C' || i, 'h' || i, 'default', 'acquire', 'https://shop.example/', 'v' || i, 'Visitor ' || i, 'v' || i || '@example.com', '100.64.' || (i / 256) % 256 || '.' || i % 256, i, i, i, 0, 'visitor ' || i from n`,
  messages: `(session, sender, text, at) select 'C' || i, 'visitor', 'Hello there, number ' || i, i from n`,
  visitors: "(id, created_at) select 'v' || i, i from n",
  audit: `(at, actor_name, actor_is_user, action, subject, detail) select i, 'Ada', 1, 'ban', 'ban ' || i, '' from n`,
  changes: "(kind, subject, at) select 'ban', i || '', i from n",
};

const migrator = (db: Db, names: readonly string[]) =>
  new Migrator({
    db,
    provider: {
      getMigrations: async () => {
        const all = isPostgres(db)
          ? await withStatistics(migrations)
          : migrations;
        return Object.fromEntries(
          Object.entries(all).filter(([name]) => names.includes(name)),
        );
      },
    },
  });

const fill = async (db: Db): Promise<void> => {
  const [first = ''] = Object.keys(migrations);
  await migrator(db, [first]).migrateToLatest();
  for (const [table, values] of Object.entries(FILL)) {
    await sql
      .raw(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${ROWS}) insert into ${table} ${values}`,
      )
      .execute(db);
  }
};

const time = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
};

/** Runs each migration by itself; returns rows a second by what it does. */
const measureRates = async (db: Db, kind: 'postgres' | 'sqlite') => {
  const spent = { index: 0, rewrite: 0 };
  const rows = { index: 0, rewrite: 0 };
  const names = Object.keys(migrations);
  const countOf = (tables: readonly string[]) =>
    tables.filter((table) => table in FILL).length * ROWS;
  for (const [index, [name, migration]] of Object.entries(
    migrations,
  ).entries()) {
    const work = readWork(await recordStatements(migration, kind));
    const seconds = await time(() =>
      migrator(db, names.slice(0, index + 1)).migrateTo(name),
    );
    const [indexed, rewritten] = [
      countOf(work.indexes),
      countOf(work.rewrites),
    ];
    // Of those that do both, an index is the lesser part.
    const what = rewritten ? 'rewrite' : 'index';
    if (!indexed && !rewritten) continue;
    spent[what] += seconds;
    rows[what] += rewritten || indexed;
  }
  const rate = (what: 'index' | 'rewrite') =>
    `${Math.round(rows[what] / spent[what]).toLocaleString('en')} rows a second`;
  return { index: rate('index'), rewrite: rate('rewrite'), spent };
};

const measure = async (
  title: string,
  { connect, folder, url }: { connect: () => Db; folder: string; url?: string },
): Promise<void> => {
  const env = { ...(url !== undefined && { DATABASE_URL: url }) };
  const first = connect();
  await fill(first);
  const plan = await checkUpgrade(folder, env);
  const kind = url === undefined ? 'sqlite' : 'postgres';
  const rates = await measureRates(first, kind);
  await first.destroy();
  const place = { folder, databaseUrl: url };
  const made = await openInstallation(place);
  await sql`update meta set value = '1' where name = 'key form'`.execute(
    made.db,
  );
  await made.db.destroy();
  const respelling = await checkUpgrade(folder, env);
  const respelled = await time(async () => {
    const { db } = await openInstallation(place);
    await db.destroy();
  });
  const looked = ROWS * 2;
  writeResult(title, [
    [
      'all migrations beside what “doorlist upgrade --check” says',
      `${(rates.spent.index + rates.spent.rewrite).toFixed(1)} s beside ${plan.seconds.toFixed(1)} s`,
    ],
    ['indexes are built over', rates.index],
    ['rows are gone through, and indexes built', rates.rewrite],
    [
      'keys are spelled anew beside what it says',
      `${respelled.toFixed(1)} s beside ${respelling.seconds.toFixed(1)} s: ${Math.round(looked / respelled).toLocaleString('en')} rows a second`,
    ],
  ]);
};

it('upgrades SQLite from 0.1.0', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const connect = () => connectSqlite(databaseFile(folder));
  const title = 'Upgrading 100,000 bans and chats from 0.1.0, on SQLite';
  await measure(title, { connect, folder });
});

it('upgrades PostgreSQL from 0.1.0', async () => {
  const server = await startPostgres();
  onTestFinished(() => server.remove());
  const { url } = await createDatabase(server.url);
  const connect = () => connectPostgres(url);
  const title = 'Upgrading 100,000 bans and chats from 0.1.0, on PostgreSQL';
  await measure(title, { connect, folder: '', url });
});
