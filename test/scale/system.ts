import {
  execFile,
  spawn,
  type ChildProcess,
  type SpawnOptions,
} from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';

const execute = promisify(execFile);

const FOLDERS = [
  ...(process.env['PATH'] ?? '').split(':'),
  '/usr/sbin',
  // Debian keeps the server's programs of each version apart.
  ...(existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').map(
        (version) => `/usr/lib/postgresql/${version}/bin`,
      )
    : []),
];

/**
 * Returns the path of a program that Debian has.
 *
 * @throws an error that says how it is installed
 */
const findProgram = (name: string): string => {
  const folder = FOLDERS.find((one) => existsSync(join(one, name)));
  if (folder !== undefined) return join(folder, name);
  throw new Error(
    `There is no ${name}. On Debian: apt install postgresql pgbouncer nginx openssl`,
  );
};

/** Programs that refuse to run as root run as this user, which Debian makes. */
const servant = async (): Promise<{ uid?: number; gid?: number }> => {
  if (process.getuid?.() !== 0) return {};
  const ask = async (flag: string) =>
    Number((await execute('id', [flag, 'postgres'])).stdout);
  return { uid: await ask('-u'), gid: await ask('-g') };
};

/** Makes a folder that is gone when the test is, and belongs to the servant. */
export const makeFolder = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-scale-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { uid, gid } = await servant();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
};

/** Runs a program as the servant to its end; returns what it printed. */
export const run = async (name: string, args: string[]): Promise<string> => {
  const options = { ...(await servant()), cwd: tmpdir() };
  const { stdout } = await execute(findProgram(name), args, options);
  return stdout;
};

/** Starts a program as the servant; it ends with the test. */
export const start = async (
  name: string,
  args: string[],
  options: SpawnOptions = {},
): Promise<ChildProcess> => {
  const child = spawn(findProgram(name), args, {
    ...(await servant()),
    ...{ cwd: tmpdir(), stdio: 'ignore', ...options },
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    await exited;
  });
  return child;
};

/** Sends a signal to a process and those that it started. */
export const signalAll = async (
  { pid }: ChildProcess,
  signal: NodeJS.Signals,
): Promise<void> => {
  const { stdout } = await execute('ps', ['-o', 'pid=', '--ppid', `${pid}`]);
  const children = stdout.split('\n').map(Number).filter(Boolean);
  for (const one of [pid ?? 0, ...children]) {
    try {
      process.kill(one, signal);
    } catch {
      // It ended by itself, as its parent is gone.
    }
  }
};

/** Returns a port that nobody uses at the moment. */
export const findPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};
