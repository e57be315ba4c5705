import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { createProgram } from '../../../src/cli/create-program';
import { lendDatabase } from './postgres/lend-database';

const CLI = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const { PATH } = process.env;

/** An empty folder that is gone when the test is. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'doorlist-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const databases = new Map<string, Promise<string>>();

/** On PostgreSQL a folder only stands for the database that belongs to it. */
export const databaseOf = async (
  folder: string,
): Promise<Record<string, string>> => {
  const server = inject('postgres');
  if (server === undefined) return {};
  const make = async () => {
    const { url, giveBack } = await lendDatabase(server);
    onTestFinished(giveBack);
    return url;
  };
  const url = databases.get(folder) ?? make();
  databases.set(folder, url);
  return { DATABASE_URL: await url };
};

interface Options {
  input?: string;
  env?: Record<string, string>;
}

const environmentOf = async (
  args: readonly string[],
  { env }: Options,
): Promise<Record<string, string>> => {
  const folder = args[args.indexOf('--data') + 1];
  const database =
    args.includes('--data') && folder ? await databaseOf(folder) : {};
  return { ...database, ...env };
};

/** Starts the built command line. */
export const startCli = async (
  args: readonly string[],
  options: Options = {},
) => {
  const env = await environmentOf(args, options);
  return spawn(process.execPath, [CLI, ...args], { env: { PATH, ...env } });
};

/** Runs the built command line to its end. */
export const runCli = async (
  args: readonly string[],
  options: Options = {},
) => {
  const child = await startCli(args, options);
  child.stdin.end(options.input ?? '');
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { stdout, stderr, status: status as number };
};

/** Runs a command of the sources to its end, in this process. */
export const runCliHere = async (
  args: readonly string[],
  options: Options = {},
) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const program = createProgram({
    stdin: Readable.from([options.input ?? '']),
    stdout,
    stderr,
    env: await environmentOf(args, options),
  });
  const status = await program.parseAsync(args);
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { stdout: out, stderr: err, status };
};

/** Runs `doorlist serve` on a free port until the test ends it. */
export const serve = async (
  folder: string,
  args: readonly string[] = [],
  options: Options = {},
) => {
  const child = await startCli(
    ['serve', '--data', folder, '--port', '0', '--rate-limit', '0', ...args],
    options,
  );
  const exited = once(child, 'exit') as Promise<
    [number | null, NodeJS.Signals | null]
  >;
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const stderr = text(child.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    const { msg, url } = JSON.parse(line) as { msg: string; url: string };
    if (msg !== 'listening') continue;
    child.stdout.resume();
    return {
      url,
      exited,
      kill: (signal: NodeJS.Signals) => child.kill(signal),
    };
  }
  throw new Error(`it never listened: ${await stderr}`);
};
