import type { PostgresPool, PostgresPoolClient } from 'kysely';
import {
  DatabaseError,
  Pool,
  types,
  type PoolClient,
  type QueryResult,
} from 'pg';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';
import type { Servers } from './read-servers';

/** To each server, at most. */
const CONNECTIONS = 10;
/** For a free connection, or a new one, in milliseconds. */
const PATIENCE = 5_000;
/** For a table or row that others have locked, in milliseconds. */
const LOCK_PATIENCE = 2_000;
/**
 * Milliseconds without traffic after which a machine that fell silent is asked
 * whether it still runs; ten seconds later the connection is lost.
 */
export const SILENCE = 10_000;

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

const PREPARE = `set lock_timeout = ${LOCK_PATIENCE}; set jit = off;
  show transaction_read_only`;

const PREPARED = new WeakSet<PoolClient>();

/**
 * Takes a connection on which waiting for a table that others have locked ends
 * soon: else a few such readers would take all connections from the others.
 * Transactions set a limit of their own. Nothing is compiled for a query: of a
 * million bans that takes twice as long as the page that is asked for.
 *
 * @throws an error if the server is a replica, where one that is will not do
 */
const takeConnection = async (
  pool: Pool,
  mustWrite: boolean,
): Promise<PoolClient> => {
  const client = await pool.connect();
  if (PREPARED.has(client)) return client;
  try {
    // Several statements in one have several results.
    const results = (await client.query(PREPARE)) as unknown as QueryResult<{
      transaction_read_only: string;
    }>[];
    const isReplica = results.at(-1)?.rows[0]?.transaction_read_only === 'on';
    if (mustWrite && isReplica) throw new Error('no server takes writes');
  } catch (error) {
    client.release(true);
    throw error;
  }
  PREPARED.add(client);
  return client;
};

/**
 * Returns what takes a connection to the server that took writes last, or else
 * to the next that takes them.
 */
const takeFromAny = (pools: readonly Pool[], mustWrite: boolean) => {
  let current = 0;
  return async (): Promise<PoolClient> => {
    const order = [...pools.keys()].map((n) => (n + current) % pools.length);
    const failures: unknown[] = [];
    for (const index of order) {
      const pool = pools[index];
      if (!pool) continue;
      try {
        const client = await takeConnection(pool, mustWrite);
        current = index;
        return client;
      } catch (error) {
        failures.push(error);
      }
      // All its connections are at work: it is busy, not away.
      if (pool.totalCount === CONNECTIONS) break;
    }
    throw failures[0];
  };
};

/** A connection that is taken from the pool when something is asked of it. */
const lendLater = (take: () => Promise<PoolClient>): PostgresPoolClient => {
  let lent: Promise<PoolClient> | undefined;
  const query = async <Row>(sql: string, parameters: readonly unknown[]) => {
    const client = await (lent ??= take()).catch((error: unknown) => {
      throw new DatabaseUnavailable(error);
    });
    try {
      return (await client.query(sql, [...parameters])) as Row;
    } catch (error) {
      throw isOutage(error) ? new DatabaseUnavailable(error) : error;
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

const openPool = (url: string): Pool => {
  const pool = new Pool({
    connectionString: url,
    fallback_application_name: 'doorlist',
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE,
    types: { getTypeParser },
  });
  // A connection that is lost, idle or between two queries, says so by an
  // event that would end the process. Whoever needs it next is told anyway.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
};

/**
 * Connections to PostgreSQL. While it is away, asking throws
 * `DatabaseUnavailable`; when it is back, or another server takes writes in its
 * place, new ones are made.
 */
export const openPostgresPool = ({
  urls,
  mustWrite,
}: Servers): PostgresPool => {
  const pools = urls.map(openPool);
  const take = takeFromAny(pools, mustWrite);
  return {
    connect: () => Promise.resolve(lendLater(take)),
    end: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
};
