/** Work that runs once at a time, however often it is asked for. */
export interface CoalescedWork {
  /**
   * Has the work run from its beginning after this call: now, or once more when
   * what runs has ended. Resolves once nobody asks for more; at once if stopped.
   */
  run(): Promise<void>;
  /** Resolves once nothing runs. */
  idle(): Promise<void>;
}

/**
 * Returns work of which all calls that come while it runs are one more run. No
 * call is lost, not even in the moment in which a run ends.
 *
 * @param work handles its own failures: one that it throws ends the run, also for
 * calls that came meanwhile, and rejects what `run` returned
 * @param signal stops it after the run under way
 */
export const coalesce = (
  work: () => Promise<void>,
  signal: AbortSignal,
): CoalescedWork => {
  let again = false;
  let running: Promise<void> | undefined;

  const runAll = async () => {
    try {
      do {
        again = false;
        await work();
      } while (again && !signal.aborted);
    } finally {
      // In one step with the last look at `again`: a promise of what runs that
      // is there any later would be taken for a run that is still to look.
      running = undefined;
    }
  };

  return {
    run() {
      again = true;
      if (signal.aborted) return Promise.resolve();
      running ??= runAll();
      return running;
    },
    idle: async () => running,
  };
};
