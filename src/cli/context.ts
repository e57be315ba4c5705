import type { EventEmitter } from 'node:events';

/** What the command line is given by whoever runs it. */
export interface ProgramOptions {
  /** Secrets are read from here. */
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  /** `DATABASE_URL`, `DOORLIST_SECRET` and the like. */
  env: Readonly<Record<string, string | undefined>>;
  /**
   * Emits `SIGINT` and `SIGTERM`, as `process` does: `serve` and `vendor sync`
   * end then.
   *
   * @default an emitter that emits nothing
   */
  signals?: EventEmitter;
}

/** What a command works with instead of the globals of its process. */
export interface Context extends Required<ProgramOptions> {
  version: string;
  /** Writes lines to `stdout` and `stderr`. */
  console: Console;
}
