import { sql } from 'kysely';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';
import type { TestGateway } from '../../support/harness';
import { TABLES } from '../../support/tables';

const COLUMNS = [
  ['sites', 'version'],
  ['epochs', 'list_version'],
  ['tags', 'version'],
  ['tags', 'active'],
  ['bans', 'lifted_at'],
  ['bans', 'revision'],
  ['ban_keys', 'lifted_at'],
  ['sessions', 'ended_at'],
  ['sessions', 'assigned'],
  ['sessions', 'claimed_by'],
  ['sessions', 'done_at'],
] as const;

/** A sign-in that fails leaves a trace, as it must; so do looking into other people's chats, searches, exports and explanations. */
const AUDIT = sql`(select count(*) from audit where action not in ('fail to sign in', 'export bans', 'export evidence', 'explain', 'search', 'open chat', 'follow chats'))`;

/** What counts requests that are refused, or is written when it is asked for. */
const COUNTERS = ['site_sightings', 'changes', 'webhook_receipts'];

/** That a page is gone, or back, is written when it is noticed. */
const CHANGES = sql`(select sum(id) from changes where kind <> 'session')`;

const PARTS = [
  CHANGES,
  ...TABLES.filter((table) => !COUNTERS.includes(table)).map((table) =>
    table === 'audit' ? AUDIT : sql`(select count(*) from ${sql.table(table)})`,
  ),
  ...COLUMNS.map(
    ([table, column]) =>
      sql`(select sum(${sql.ref(column)}) from ${sql.table(table)})`,
  ),
  sql`(select sum(hits) from bans)`,
];
const QUERY = sql<Record<string, unknown>>`select ${sql.join(
  PARTS.map((part, index) => sql`${part} as ${sql.ref(`n${index}`)}`),
)}`;

/** Planned once: for PostgreSQL that is most of the work. */
const prepare = async ({ db, database }: TestGateway) => {
  const query = QUERY.compile(db);
  if (database.url === undefined) return () => db.executeQuery(query);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  onTestFinished(() => client.end());
  return () =>
    client.query<Record<string, unknown>>({
      name: 'fingerprint',
      text: query.sql,
    });
};

/**
 * Answers what tells the store in a few numbers: how many rows, and what
 * changes in them. How often bans refused somebody is told apart: to be
 * refused is a 403, and is counted.
 */
export const createFingerprint = async (gateway: TestGateway) => {
  const read = await prepare(gateway);
  return async () => {
    const { rows } = await read();
    const numbers = Object.values(rows[0] ?? {}).map(Number);
    return { hits: numbers.pop() ?? 0, rest: numbers.join() };
  };
};
