import {
  Client,
  DatabaseError,
  Pool,
  types,
  type PoolClient,
  type QueryResult,
} from 'pg';

/** At most. */
const CONNECTIONS = 10;
/** For a free connection, or a new one, in milliseconds. */
const PATIENCE = 5_000;
/** For a table or row that others have locked, in milliseconds. */
const LOCK_PATIENCE = 2_000;
/**
 * Milliseconds without an answer after which a server is asked whether it still
 * runs. The system itself waits for a machine that is gone for a quarter of an
 * hour.
 */
export const SILENCE = 10_000;
/** Milliseconds between two looks at that. */
const WATCH = 1_000;

/** Connections to one PostgreSQL server. */
export interface ServerPool {
  /**
   * Takes a connection.
   *
   * @throws an error if there is none, or the server is a replica where one that
   * is will not do
   */
  take(): Promise<PoolClient>;
  /** Whether all connections that there may be are made: it is not away. */
  isFull(): boolean;
  end(): Promise<void>;
}

/** All whole numbers of ours are below 2^53, so `bigint` is a number here. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format) =>
  oid === types.builtins.INT8
    ? Number
    : (types.getTypeParser(oid, format) as (text: string) => unknown);

const PREPARE = `set lock_timeout = ${LOCK_PATIENCE}; set jit = off;
  show transaction_read_only`;

/**
 * Makes a new connection one on which waiting for a table that others have
 * locked ends soon: else a few such readers would take all connections from the
 * others. Transactions set a limit of their own. Nothing is compiled for a query:
 * of a million bans that takes twice as long as the page that is asked for.
 *
 * @throws an error if the server is a replica, where one that is will not do
 */
const prepare = async (
  client: PoolClient,
  mustWrite: boolean,
): Promise<void> => {
  // Several statements in one have several results.
  const results = (await client.query(PREPARE)) as unknown as QueryResult<{
    transaction_read_only: string;
  }>[];
  const isReplica = results.at(-1)?.rows[0]?.transaction_read_only === 'on';
  if (mustWrite && isReplica) throw new Error('no server takes writes');
};

/** Returns whether a server answers a new connection, be it with an error. */
const answers = async (url: string): Promise<boolean> => {
  const client = new Client({
    connectionString: url,
    fallback_application_name: 'doorlist',
    connectionTimeoutMillis: PATIENCE,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    return error instanceof DatabaseError;
  }
};

/** Opens connections to one server, when they are needed. */
export const openServerPool = (url: string, mustWrite: boolean): ServerPool => {
  const pool = new Pool({
    connectionString: url,
    fallback_application_name: 'doorlist',
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE,
    types: { getTypeParser },
  });
  const made = new Set<PoolClient>();
  const prepared = new WeakSet<PoolClient>();
  let answeredAt = performance.now();
  let isAsking = false;
  // A connection that is lost, idle or between two queries, says so by an
  // event that would end the process. Whoever needs it next is told anyway.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    made.add(client);
    client.on('error', () => {});
    client.on('end', () => made.delete(client));
  });
  pool.on('release', () => {
    answeredAt = performance.now();
  });
  const watch = setInterval(() => {
    const isWaiting = pool.totalCount > pool.idleCount;
    const since = performance.now() - answeredAt;
    if (!isWaiting || isAsking || since < SILENCE) return;
    isAsking = true;
    void answers(url).then((isThere) => {
      isAsking = false;
      answeredAt = performance.now();
      if (isThere) return;
      for (const client of made) client.end().catch(() => {});
    });
  }, WATCH);
  watch.unref();

  return {
    async take() {
      const client = await pool.connect();
      if (prepared.has(client)) return client;
      try {
        await prepare(client, mustWrite);
      } catch (error) {
        client.release(true);
        throw error;
      }
      prepared.add(client);
      return client;
    },
    isFull: () => made.size === CONNECTIONS,
    end: async () => {
      clearInterval(watch);
      await pool.end();
    },
  };
};
