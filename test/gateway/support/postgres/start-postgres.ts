import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPostgres } from './load-postgres';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** A real PostgreSQL server with a cluster of its own. */
export interface TestPostgres {
  /** Of its maintenance database. */
  url: string;
  /** Ends the server at once, as a restart does; the data stays. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good. */
  remove(): Promise<void>;
}

export const startPostgres = async (): Promise<TestPostgres> => {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'doorlist-postgres-'));
  const lines: string[] = [];
  const { EmbeddedPostgres, forget } = await loadPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'doorlist',
    password: 'not-secret',
    // PostgreSQL does not run as root.
    createPostgresUser: process.getuid?.() === 0,
    // Not the locale of the machine, and not the one that suits us best.
    initdbFlags: [
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=en-US',
    ],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      // No test takes the power away.
      ...['-c', 'fsync=off'],
      ...['-c', 'max_connections=200'],
    ],
    onLog: (line) => lines.push(String(line)),
    onError: (error) => lines.push(String(error)),
  });
  const start = () =>
    server.start().catch(() => {
      throw new Error(`PostgreSQL did not start:\n${lines.join('')}`);
    });
  await server.initialise();
  await start();
  return {
    url: `postgres://doorlist:not-secret@127.0.0.1:${port}/postgres`,
    halt: () => server.stop(),
    start,
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      await forget();
    },
  };
};
