import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, Pool, types, type PoolClient } from 'pg';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';
import { createStatementNames, type StatementNames } from './statement-names';
import { mayWrite, type WriteClock } from '../write-stamp';

const CONNECTIONS = 10;
/** For a free connection, or a new one, in milliseconds. */
const PATIENCE = 5_000;
/** For a table or row that others have locked, in milliseconds. */
const LOCK_PATIENCE = 2_000;

/**
 * Conditions of the server, not faults of a query: lost connections, no
 * resources, shut down, a replica meanwhile, waited too long, deadlock.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const PASSING = /^(08|40|53|57|25006|25P03|55P03)/;

const isOutage = (error: unknown): boolean =>
  error instanceof DatabaseError ? PASSING.test(error.code ?? '') : true;

/** All whole numbers of ours are below 2^53, so `bigint` is a number here. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format) =>
  oid === types.builtins.INT8
    ? Number
    : (types.getTypeParser(oid, format) as (text: string) => unknown);

const LIMITED = new WeakSet<PoolClient>();

/**
 * Takes a connection on which waiting for a table that others have locked ends
 * soon: else a few such readers would take all connections from the others.
 * Transactions set a limit of their own. Nothing is compiled for a query: of a
 * million bans that takes twice as long as the page that is asked for.
 */
const takeConnection = async (pool: Pool): Promise<PoolClient> => {
  const client = await pool.connect();
  if (LIMITED.has(client)) return client;
  try {
    await client.query(`set lock_timeout = ${LOCK_PATIENCE}; set jit = off`);
  } catch (error) {
    client.release(true);
    throw error;
  }
  LIMITED.add(client);
  return client;
};

/** PostgreSQL refuses text with NUL in it; none of ours has any. */
const withoutNul = (parameter: unknown): unknown =>
  typeof parameter === 'string'
    ? parameter.replaceAll('\0', '\uFFFD')
    : parameter;

/** A connection that is taken from the pool when something is asked of it. */
const lendLater = (
  pool: Pool,
  { tick }: Pick<WriteClock, 'tick'>,
  names: StatementNames,
): PostgresPoolClient => {
  let isInTransaction = false;
  let lent: Promise<PoolClient> | undefined;
  const query = async <Row>(sql: string, parameters: readonly unknown[]) => {
    if (/^\s*begin\b/i.test(sql)) isInTransaction = true;
    const client = await (lent ??= takeConnection(pool)).catch(
      (error: unknown) => {
        throw new DatabaseUnavailable(error);
      },
    );
    const name = parameters.length ? names.nameOf(sql) : undefined;
    const values = parameters.map(withoutNul);
    try {
      if (name === undefined) return (await client.query(sql, values)) as Row;
      try {
        return (await client.query({ name, text: sql, values })) as Row;
      } catch (error) {
        if (!names.isOutdated(error)) throw error;
        // Its transaction is lost, and with the next request there is none.
        if (isInTransaction) throw new DatabaseUnavailable(error);
        return (await client.query(sql, values)) as Row;
      }
    } catch (error) {
      throw isOutage(error) ? new DatabaseUnavailable(error) : error;
    } finally {
      // Also of what failed: a commit whose answer got lost may be one.
      if (mayWrite(sql)) tick();
    }
  };
  return {
    // Kysely asks with a cursor only where one was given to it.
    query: query as PostgresPoolClient['query'],
    release: () =>
      void lent?.then(
        (client) => client.release(),
        () => {},
      ),
  };
};

/**
 * Connections to PostgreSQL. While it is away, asking throws
 * `DatabaseUnavailable`; when it is back, new ones are made.
 *
 * @param clock is told of whatever may have written, before who asked is
 */
export const openPostgresPool = (
  url: string,
  clock: Pick<WriteClock, 'tick'>,
): PostgresPool => {
  const pool = new Pool({
    connectionString: url,
    fallback_application_name: 'doorlist',
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    types: { getTypeParser },
  });
  // A connection that is lost, idle or between two queries, says so by an
  // event that would end the process. Whoever needs it next is told anyway.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  const names = createStatementNames();
  return {
    connect: () => Promise.resolve(lendLater(pool, clock, names)),
    end: () => pool.end(),
  };
};
