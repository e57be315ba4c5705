import type { SetTimer } from '../../../src/gateway/lib/timer';
import type { TestClock } from '../../vendors/test-clock';

/** Timers that ring when the test's clock comes to them, in their order. */
export const createTimers = (clock: TestClock) => {
  const set = new Set<{ at: number; run: () => void }>();
  const setTimer: SetTimer = (run, milliseconds) => {
    const timer = { at: clock.now() + milliseconds, run };
    set.add(timer);
    return () => void set.delete(timer);
  };
  return {
    setTimer,
    /** Rings what is due; answers whether anything was. */
    ring(): boolean {
      const due = [...set]
        .filter(({ at }) => at <= clock.now())
        .sort((one, other) => one.at - other.at);
      for (const timer of due) {
        if (set.delete(timer)) timer.run();
      }
      return due.length > 0;
    },
  };
};
