import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import {
  runCommand,
  startCommand,
  type CommandOptions,
} from '../../run-command';
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
  return { DATABASE_URL: await url, DOORLIST_SECRET: 'ab'.repeat(32) };
};

const environmentOf = async (
  args: readonly string[],
  { env }: CommandOptions,
): Promise<Record<string, string>> => {
  const folder = args[args.indexOf('--data') + 1];
  const isNamed = env !== undefined && 'DATABASE_URL' in env;
  const database =
    args.includes('--data') && folder && !isNamed
      ? await databaseOf(folder)
      : {};
  return { ...database, ...env };
};

/** Starts a command of the sources in this process. */
const startHere = async (
  args: readonly string[],
  options: CommandOptions = {},
) =>
  startCommand(args, { ...options, env: await environmentOf(args, options) });

/** Takes off what every command says first; how it says that has its own test. */
const withoutInstallation = (stderr: string): string =>
  stderr.replace(/^Works on .*\n/, '');

/** Runs a command of the sources to its end, in this process. */
export const runCli = async (
  args: readonly string[],
  options: CommandOptions = {},
) => {
  const env = await environmentOf(args, options);
  const ran = await runCommand(args, { ...options, env });
  return { ...ran, stderr: withoutInstallation(ran.stderr) };
};

/**
 * Runs a command of the sources in this process, and sends it SIGTERM when it
 * has written a line to stderr that matches. Returns all that it wrote there.
 */
export const interruptCli = async (args: readonly string[], line: RegExp) => {
  const { stderr, signals, exited } = await startHere(args);
  const lines: string[] = [];
  for await (const one of createInterface({ input: stderr })) {
    lines.push(one);
    if (line.test(one)) signals.emit('SIGTERM');
  }
  await exited;
  return lines;
};

/** Starts the built command line as a process. */
const startBuilt = async (
  args: readonly string[],
  options: CommandOptions = {},
) => {
  const env = await environmentOf(args, options);
  return spawn(process.execPath, [CLI, ...args], { env: { PATH, ...env } });
};

/** Runs the built command line, a process of its own, to its end. */
export const runBuiltCli = async (
  args: readonly string[],
  options: CommandOptions = {},
) => {
  const child = await startBuilt(args, options);
  child.stdin.end(options.input ?? '');
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return {
    ...{ stdout, stderr: withoutInstallation(stderr) },
    status: status as number,
  };
};

const serveArgs = (folder: string, args: readonly string[]) => [
  ...['serve', '--data', folder, '--port', '0', '--rate-limit', '0'],
  ...args,
];

/**
 * Waits for the log to name the address that a gateway listens on.
 *
 * @param lines gets what is logged until then
 */
const readUrl = async (
  log: Readable,
  lines: string[] = [],
): Promise<string | undefined> => {
  for await (const line of createInterface({ input: log })) {
    lines.push(line);
    const { msg, url } = JSON.parse(line) as { msg: string; url: string };
    if (msg !== 'listening') continue;
    log.resume();
    return url;
  }
  return undefined;
};

/** Runs `doorlist serve` of the sources in this process until the test ends. */
export const serve = async (
  folder: string,
  args: readonly string[] = [],
  options: CommandOptions = {},
) => {
  const here = await startHere(serveArgs(folder, args), options);
  const stop = async () => {
    here.signals.emit('SIGTERM');
    await here.exited;
  };
  onTestFinished(stop);
  const stderr = text(here.stderr);
  const lines: string[] = [];
  const url = await readUrl(here.stdout, lines);
  if (url === undefined) throw new Error(`no address: ${await stderr}`);
  return { url, stop, log: () => lines.join('\n') };
};

/** Runs the built `doorlist serve` as a process until the test ends it. */
export const serveBuilt = async (
  folder: string,
  args: readonly string[] = [],
  options: CommandOptions = {},
) => {
  const child = await startBuilt(serveArgs(folder, args), options);
  const exited = once(child, 'exit') as Promise<
    [number | null, NodeJS.Signals | null]
  >;
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const stderr = text(child.stderr);
  const url = await readUrl(child.stdout);
  if (url === undefined) throw new Error(`no address: ${await stderr}`);
  return { url, exited, kill: (signal: NodeJS.Signals) => child.kill(signal) };
};
