import type { ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { onTestFinished, vi } from 'vitest';
import { findPort, makeFolder, run, signalAll, start } from './system';

/** A server of Debian's PostgreSQL. */
export interface PostgresServer {
  port: number;
  /** Host and port. */
  host: string;
  /** Runs a statement in the database that gateways use. */
  query<Row>(statement: string): Promise<Row[]>;
  /** Ends all its processes at once, as a power cut does. */
  kill(): Promise<void>;
  /** Stops all its processes, so that it answers nothing, and tells nobody. */
  freeze(): Promise<void>;
}

const DATABASE = 'postgres';

/** Returns a `DATABASE_URL` of one server or several. */
export const urlOf = (...hosts: { host: string }[]): string =>
  `postgres://doorlist@${hosts.map(({ host }) => host).join(',')}/${DATABASE}`;

const toServer = (port: number, child: ChildProcess): PostgresServer => {
  const host = `127.0.0.1:${port}`;
  return {
    ...{ port, host },
    kill: () => signalAll(child, 'SIGKILL'),
    freeze: async () => {
      // What is frozen does not end when it is asked to.
      onTestFinished(() => signalAll(child, 'SIGKILL'));
      await signalAll(child, 'SIGSTOP');
    },
    async query(statement) {
      const client = new Client({ connectionString: urlOf({ host }) });
      await client.connect();
      try {
        return (await client.query(statement)).rows as never;
      } finally {
        await client.end();
      }
    },
  };
};

const startServer = async (
  folder: string,
  settings: Record<string, string>,
): Promise<PostgresServer> => {
  const port = await findPort();
  const flags = Object.entries(settings).flatMap(([name, value]) => [
    ...['-c', `${name}=${value}`],
  ]);
  const child = await start('postgres', [
    ...['-D', folder, '-p', String(port), ...flags],
  ]);
  const server = toServer(port, child);
  await vi.waitFor(() => server.query('select 1'), {
    ...{ timeout: 60_000, interval: 50 },
  });
  return server;
};

/**
 * Starts a primary. With `synchronous` a commit is answered when a replica has it
 * on its disk too.
 */
export const startPrimary = async ({
  synchronous = false,
} = {}): Promise<PostgresServer> => {
  const folder = await makeFolder();
  await run('initdb', [
    ...['-D', folder, '-U', 'doorlist', '--auth=trust', '--encoding=UTF8'],
  ]);
  appendFileSync(
    join(folder, 'postgresql.conf'),
    "listen_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 60\n",
  );
  return startServer(folder, {
    synchronous_standby_names: synchronous ? '*' : '',
  });
};

/** Starts a streaming replica by Debian's own pg_basebackup. */
export const startReplica = async (
  primary: PostgresServer,
): Promise<PostgresServer> => {
  const folder = await makeFolder();
  await run('pg_basebackup', [
    ...['-D', folder, '-R', '-X', 'stream', '-c', 'fast'],
    ...['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'doorlist'],
  ]);
  // Promoted, it has no replica of its own to wait for.
  const replica = await startServer(folder, { synchronous_standby_names: '' });
  await vi.waitFor(
    async () => {
      const rows = await primary.query(
        "select 1 from pg_stat_replication where state = 'streaming'",
      );
      if (!rows.length) throw new Error('the replica does not stream');
    },
    { timeout: 60_000, interval: 50 },
  );
  return replica;
};
