import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOnOwnPort } from '../../../own-port';
import { loadPostgres } from './load-postgres';

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

/** @param isDurable whether it waits for the disk, as servers in production do */
export const startPostgres = async ({
  isDurable = false,
} = {}): Promise<TestPostgres> => {
  const folder = await mkdtemp(join(tmpdir(), 'doorlist-postgres-'));
  const lines: string[] = [];
  const { EmbeddedPostgres, forget } = await loadPostgres();
  const settings = {
    databaseDir: folder,
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
      ...['-c', `fsync=${isDurable ? 'on' : 'off'}`],
      ...['-c', 'max_connections=200'],
    ],
    onLog: (line: unknown) => lines.push(String(line)),
    onError: (error: unknown) => lines.push(String(error)),
  };
  await new EmbeddedPostgres(settings).initialise();
  const { server, start, port } = await startOnOwnPort(async (port) => {
    const server = new EmbeddedPostgres({ ...settings, port });
    const start = () =>
      server.start().catch(() => {
        throw new Error(
          `PostgreSQL did not start:\n${lines.splice(0).join('')}`,
        );
      });
    await start();
    return { server, start, port };
  });
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
