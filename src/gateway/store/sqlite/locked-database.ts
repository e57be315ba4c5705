import Database from 'libsql';
import pRetry from 'p-retry';
import { DatabaseUnavailable } from '../../lib/errors/database-unavailable';

/** Milliseconds after which a locked database is first tried again. */
const FIRST_RETRY = 2;
/** Milliseconds between two tries at most. */
const LAST_RETRY = 50;

/**
 * Conditions of the disk, or of another process, not faults of a query: locked,
 * full, not readable or writable, no memory. https://www.sqlite.org/rescode.html
 */
const PASSING = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|NOMEM)/;

const codeOf = (error: unknown): string =>
  error instanceof Database.SqliteError ? error.code : '';

/** Whether another process held the lock. */
export const isLocked = (error: unknown): boolean =>
  /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

/**
 * Runs work that SQLite may refuse because another process holds the lock, and
 * tries again until it succeeds or the patience is over: between two tries the
 * event loop is free, where SQLite's own `busy_timeout` would hold it.
 *
 * @param until time by `performance.now()` after which no further try is made
 * @throws DatabaseUnavailable if it stays locked, or for the state of the disk
 */
export const runWhenUnlocked = async <Result>(
  until: number,
  work: () => Result | Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!isLocked(error)) throw toUnavailable(error);
  }
  const retried = pRetry(work, {
    retries: Infinity,
    minTimeout: FIRST_RETRY,
    maxTimeout: LAST_RETRY,
    factor: 1.5,
    randomize: true,
    shouldRetry: ({ error }) => isLocked(error) && performance.now() < until,
  });
  return retried.catch((error: unknown) => {
    throw toUnavailable(error);
  });
};

/** Returns what is thrown of SQLite's error: of the disk, or of a query. */
export const toUnavailable = (error: unknown): unknown =>
  PASSING.test(codeOf(error)) ? new DatabaseUnavailable(error) : error;
