import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { DatabaseError, type PoolClient } from 'pg';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';
import { mayWrite, type WriteClock } from '../write-stamp';
import type { Servers } from './read-servers';
import { openServerPool, type ServerPool } from './server-pool';
import { createStatementNames, type StatementNames } from './statement-names';

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

/** PostgreSQL refuses text with NUL in it; none of ours has any. */
const withoutNul = (parameter: unknown): unknown =>
  typeof parameter === 'string'
    ? parameter.replaceAll('\0', '\uFFFD')
    : parameter;

/** A connection that is taken from the pool when something is asked of it. */
const lendLater = (
  take: () => Promise<PoolClient>,
  { tick }: Pick<WriteClock, 'tick'>,
  names: StatementNames,
): PostgresPoolClient => {
  let isInTransaction = false;
  let lent: Promise<PoolClient> | undefined;
  const query = async <Row>(sql: string, parameters: readonly unknown[]) => {
    if (/^\s*begin\b/i.test(sql)) isInTransaction = true;
    const client = await (lent ??= take()).catch((error: unknown) => {
      throw new DatabaseUnavailable(error);
    });
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
 * `DatabaseUnavailable`; when it is back, or another server takes writes in its
 * place, new ones are made.
 *
 * @param clock is told of whatever may have written, before who asked is
 */
export const openPostgresPool = (
  { urls, mustWrite }: Servers,
  clock: Pick<WriteClock, 'tick'>,
): PostgresPool => {
  const pools = urls.map((url) => openServerPool(url, mustWrite));
  const take = takeFromAny(pools);
  const names = createStatementNames();
  return {
    connect: () => Promise.resolve(lendLater(take, clock, names)),
    end: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
    },
  };
};
