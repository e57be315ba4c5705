import { DatabaseUnavailable } from '../lib/errors/database-unavailable';

/** Milliseconds a writer waits while no other writer begins. */
export const STANDSTILL = 10_000;
/** Milliseconds a writer waits for its turn at most. */
export const LONGEST_WAIT = 60_000;

/** Lets writers begin one after the other, in the order in which they came. */
export interface WriteQueue {
  /**
   * Runs `begin` when the writers that came before have begun, or failed to.
   *
   * @throws DatabaseUnavailable without running `begin`, when the queue did not
   * move for `STANDSTILL` or the writer's turn did not come in `LONGEST_WAIT`
   */
  run(begin: () => Promise<void>): Promise<void>;
}

interface Writer {
  arrival: number;
  start: () => void;
  giveUp: (reason: DatabaseUnavailable) => void;
}

/** Creates the queue of one gateway process. */
export const createWriteQueue = (): WriteQueue => {
  const waiting = new Set<Writer>();
  let busy = false;
  let lastBegin = 0;
  let timer: NodeJS.Timeout | undefined;

  /** When a writer gives up, unless the queue moves. */
  const deadline = ({ arrival }: Writer): number =>
    Math.min(Math.max(arrival, lastBegin) + STANDSTILL, arrival + LONGEST_WAIT);
  const watchFirst = () => {
    clearTimeout(timer);
    const [first] = waiting;
    if (!first) return;
    const left = deadline(first) - performance.now();
    timer = setTimeout(dismissLate, Math.max(left, 1)).unref();
  };
  const dismissLate = () => {
    const now = performance.now();
    for (const writer of waiting) {
      if (deadline(writer) > now) break;
      waiting.delete(writer);
      const seconds = Math.round((now - writer.arrival) / 1000);
      const reason = new Error(`no turn to write within ${seconds} s`);
      writer.giveUp(new DatabaseUnavailable(reason));
    }
    watchFirst();
  };

  const startNext = () => {
    const [writer] = waiting;
    busy = writer !== undefined;
    if (writer) waiting.delete(writer);
    watchFirst();
    writer?.start();
  };
  const turn = (): Promise<void> =>
    new Promise((start, giveUp) => {
      waiting.add({ arrival: performance.now(), start, giveUp });
      if (!busy) startNext();
      else if (waiting.size === 1) watchFirst();
    });

  return {
    async run(begin) {
      await turn();
      try {
        await begin();
        lastBegin = performance.now();
      } finally {
        startNext();
      }
    },
  };
};
