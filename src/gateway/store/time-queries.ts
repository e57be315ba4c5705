import type { KyselyPlugin } from 'kysely';
import type { Db } from './db';

/**
 * Returns a database that tells how long each query took that was answered, from
 * when it was asked for: the wait for a connection, or for a transaction's end, is
 * part of that. Of a transaction its queries are timed, not its wait to begin. Who
 * compiles a query once, and asks it often, takes the database as it was instead:
 * such a query would seem to be asked for when it was compiled.
 *
 * @param tell gets seconds
 */
export const timeQueries = (db: Db, tell: (seconds: number) => void): Db => {
  const asked = new WeakMap<object, number>();
  const timer: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.set(queryId, performance.now());
      return node;
    },
    transformResult({ result, queryId }) {
      const began = asked.get(queryId);
      asked.delete(queryId);
      if (began !== undefined) tell((performance.now() - began) / 1000);
      return Promise.resolve(result);
    },
  };
  return db.withPlugin(timer);
};
