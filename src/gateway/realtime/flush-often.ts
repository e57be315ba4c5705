import type { Logger } from 'pino';

/** Milliseconds between two writes. */
const FLUSH_EVERY = 30_000;

/**
 * Writes now and then what is counted in memory, so that no visit waits for it.
 *
 * @param what names it in the log if it can't be written
 * @returns how to stop, after one last write
 */
export const flushOften = (
  flush: () => Promise<void>,
  log: Logger,
  what: string,
): (() => Promise<void>) => {
  const timer = setInterval(() => {
    flush().catch((error: unknown) =>
      log.error({ err: error }, `${what} not written`),
    );
  }, FLUSH_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await flush().catch(() => {});
  };
};
