import { Console } from 'node:console';
import { EventEmitter } from 'node:events';
import type { ProgramOptions } from './context';

const VERSION = '__VERSION__';

/** The `doorlist` command line, to be run from a program. */
export interface Program {
  /**
   * Runs one command to its end. Resolves with its exit status: 0, 1 for a
   * failure and 2 for wrong usage. Never rejects and never ends the process.
   *
   * @param argv the arguments alone, without `node` and the script
   */
  parseAsync(argv: readonly string[]): Promise<number>;
}

/**
 * Creates the `doorlist` command line over any streams and environment, so that
 * a program can run its commands without starting a process. A command loads
 * what it needs when it runs; `--version` loads nothing.
 *
 * @example
 * const program = createProgram({
 *   stdin: Readable.from(['correct horse']),
 *   stdout: process.stdout,
 *   stderr: process.stderr,
 *   env: { DATABASE_URL: 'postgres://doorlist@localhost/doorlist' },
 * });
 * const status = await program.parseAsync([
 *   ...['user', 'add', '--email', 'ada@example.com'],
 *   ...['--role', 'agent', '--password-stdin'],
 * ]);
 */
export const createProgram = (options: ProgramOptions): Program => ({
  async parseAsync(argv) {
    const { stdout, stderr } = options;
    const [first, ...more] = argv;
    if ((first === '--version' || first === '-V') && !more.length) {
      stdout.write(`${VERSION}\n`);
      return 0;
    }
    const { runCommand } = await import('./run-command');
    return runCommand(argv, {
      signals: new EventEmitter(),
      ...options,
      version: VERSION,
      console: new Console({ stdout, stderr }),
    });
  },
});
