/**
 * Calls `run` once, after some milliseconds. Returns a function that cancels.
 */
export type SetTimer = (run: () => void, milliseconds: number) => () => void;

/** The timer of the platform. It does not keep the process alive. */
export const systemTimer: SetTimer = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
