import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startOnOwnPort } from '../../../own-port';
import { waitFor } from '../../../wait-for';
import { runOnServer } from './create-database';
import { loadPostgres } from './load-postgres';

/** A real PostgreSQL server with a cluster of its own. */
export interface TestPostgres {
  /** Of its maintenance database. */
  url: string;
  /** Of its data. */
  folder: string;
  /** Ends the server at once, as a restart does; the data stays. */
  halt(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good. */
  remove(): Promise<void>;
}

const urlOf = (port: number): string =>
  `postgres://doorlist:not-secret@127.0.0.1:${port}/postgres`;

const run = promisify(execFile);

/**
 * Makes a folder the data of a replica: the primary’s own, copied while that is
 * stopped, with who owns it.
 */
const copyPrimary = async (primary: TestPostgres, folder: string) => {
  await primary.halt();
  await run('cp', ['--archive', `${primary.folder}/.`, folder]);
  await primary.start();
  await writeFile(join(folder, 'standby.signal'), '');
  await appendFile(
    join(folder, 'postgresql.auto.conf'),
    `primary_conninfo = '${primary.url}'\n`,
  );
};

/**
 * Starts a PostgreSQL server of its own.
 *
 * @param replicaOf the primary that it follows until it is promoted
 * @param isDurable whether it waits for the disk, as servers in production do
 */
export const startPostgres = async ({
  replicaOf,
  isDurable = false,
}: {
  replicaOf?: TestPostgres;
  isDurable?: boolean;
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
  await (replicaOf
    ? copyPrimary(replicaOf, folder)
    : new EmbeddedPostgres(settings).initialise());
  const { server, start, port } = await startOnOwnPort(async (port) => {
    const server = new EmbeddedPostgres({ ...settings, port });
    const start = async () => {
      const started = server.start().catch(() => {
        throw new Error(
          `PostgreSQL did not start:\n${lines.splice(0).join('')}`,
        );
      });
      // Of a replica the server says it when it is one no more.
      await (replicaOf
        ? Promise.race([
            started,
            waitFor(() => runOnServer(urlOf(port), 'select 1')),
          ])
        : started);
    };
    await start();
    return { server, start, port };
  });
  return {
    url: urlOf(port),
    folder,
    halt: () => server.stop(),
    start,
    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      await forget();
    },
  };
};
