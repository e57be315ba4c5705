/** Calls back once, after some milliseconds; answers how to call that off. */
export type SetTimer = (run: () => void, milliseconds: number) => () => void;

/** The platform's. Keeps no process alive. */
export const systemTimer: SetTimer = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
