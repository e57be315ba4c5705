/** How far some work was at a time. */
export interface WorkSeen {
  done: number;
  /** Milliseconds since 1970. */
  at: number;
}

/** Milliseconds after which a pace is told from chance. */
const LONG_ENOUGH_MS = 1_000;

/**
 * Returns the seconds that work will take yet, by its pace since it was first
 * seen; undefined while nobody can tell.
 */
export const secondsLeft = (
  first: WorkSeen,
  now: WorkSeen,
  total: number | undefined,
): number | undefined => {
  const passed = now.at - first.at;
  const done = now.done - first.done;
  if (total === undefined || passed < LONG_ENOUGH_MS || done <= 0) {
    return undefined;
  }
  return Math.max(1, Math.ceil(((total - now.done) * passed) / done / 1000));
};
