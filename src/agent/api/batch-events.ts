/** Milliseconds in which events are collected: nobody sees them pass. */
const WAIT_MS = 30;

/**
 * Collects events and passes on all that came within 30 ms at once: a flood is
 * drawn a few times a second, not a thousand times.
 */
export const batchEvents = <Event>(
  pass: (events: readonly Event[]) => void,
): {
  add: (event: Event) => void;
  /** Passes on now what was collected. */
  flush: () => void;
  stop: () => void;
} => {
  let waiting: Event[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const events = waiting;
    waiting = [];
    pass(events);
  };
  return {
    add(event) {
      waiting.push(event);
      timer ??= setTimeout(flush, WAIT_MS);
    },
    flush,
    stop: () => clearTimeout(timer),
  };
};
