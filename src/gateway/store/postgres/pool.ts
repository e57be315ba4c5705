import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, type PoolClient } from 'pg';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';
import type { Servers } from './read-servers';
import { openServerPool, type ServerPool } from './server-pool';

/**
 * Conditions of the server, not faults of a query: lost connections, no
 * resources, shut down, a replica meanwhile, waited too long, deadlock.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const PASSING = /^(08|40|53|57|25006|25P03|55P03)/;

const isOutage = (error: unknown): boolean =>
  error instanceof DatabaseError ? PASSING.test(error.code ?? '') : true;

/**
 * Returns what takes a connection to the server that took writes last, or else
 * to the next that takes them.
 */
const takeFromAny = (pools: readonly ServerPool[]) => {
  let current = 0;
  return async (): Promise<PoolClient> => {
    const order = [...pools.keys()].map((n) => (n + current) % pools.length);
    const failures: unknown[] = [];
    for (const index of order) {
      try {
        const client = await pools[index]?.take();
        current = index;
        if (client) return client;
      } catch (error) {
        failures.push(error);
      }
      // It is busy, not away.
      if (pools[index]?.isFull()) break;
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

/**
 * Connections to PostgreSQL. While it is away, asking throws
 * `DatabaseUnavailable`; when it is back, or another server takes writes in its
 * place, new ones are made.
 */
export const openPostgresPool = ({
  urls,
  mustWrite,
}: Servers): PostgresPool => {
  const pools = urls.map((url) => openServerPool(url, mustWrite));
  const take = takeFromAny(pools);
  return {
    connect: () => Promise.resolve(lendLater(take)),
    end: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
};
