/**
 * Returns another number once anything may have been committed to the database,
 * by whichever process; undefined while nobody could tell.
 */
export type WriteStamp = () => number | undefined;

/** Counts what may have changed a database. */
export interface WriteClock {
  read: WriteStamp;
  /** Something may have been written, here or elsewhere. */
  tick(): void;
  /** Says whether this process is told of what others write. */
  setTold(isTold: boolean): void;
}

/** Creates the clock of one process, which is told of nothing yet. */
export const createWriteClock = (): WriteClock => {
  let count = 0;
  let isTold = false;
  return {
    read: () => (isTold ? count : undefined),
    tick() {
      count += 1;
    },
    setTold(now) {
      isTold = now;
      // Nobody told of what was written in between.
      count += 1;
    },
  };
};

/** Returns whether a statement may write: whatever is not plainly a read. */
export const mayWrite = (sql: string): boolean => !/^\s*select\b/i.test(sql);
