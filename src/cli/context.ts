import type { EventEmitter } from 'node:events';

/** Streams, environment and signals of the command line. */
export interface ProgramOptions {
  /** Passwords, tokens and webhook secrets are read from this stream. */
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  /** `DATABASE_URL`, `DOORLIST_SECRET` and the like. */
  env: Readonly<Record<string, string | undefined>>;
  /**
   * Emits `SIGINT` and `SIGTERM`, as `process` does, to end `serve` and
   * `vendor sync`.
   *
   * @default an emitter that emits nothing
   */
  signals?: EventEmitter;
}

/** What a command uses instead of the globals of its process. */
export interface Context extends Required<ProgramOptions> {
  version: string;
  /** Writes lines to `stdout` and `stderr`. */
  console: Console;
}
