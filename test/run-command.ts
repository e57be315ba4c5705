import { EventEmitter } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createProgram } from '../src/cli/create-program';

/** What a command is given besides its arguments. */
export interface CommandOptions {
  /** All that it can read from stdin. */
  input?: string;
  env?: Record<string, string>;
}

/** Starts a command of the sources in this process. */
export const startCommand = (
  args: readonly string[],
  { input = '', env = {} }: CommandOptions = {},
) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const signals = new EventEmitter();
  const program = createProgram({
    stdin: Readable.from([input]),
    stdout,
    stderr,
    env,
    signals,
  });
  const exited = program.parseAsync(args).finally(() => {
    stdout.end();
    stderr.end();
  });
  return { stdout, stderr, signals, exited };
};

/** Runs a command of the sources to its end, in this process. */
export const runCommand = async (
  args: readonly string[],
  options: CommandOptions = {},
) => {
  const { exited, ...streams } = startCommand(args, options);
  const [stdout, stderr, status] = await Promise.all([
    text(streams.stdout),
    text(streams.stderr),
    exited,
  ]);
  return { stdout, stderr, status };
};
