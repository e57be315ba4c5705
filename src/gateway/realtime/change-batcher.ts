import pRetry from 'p-retry';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import type { ChangeKind } from '../store/schema/schema';
import type { Change } from '../store/changes';

/** What is done about changes of one kind, in the order they came. */
export type HandleChanges = (
  kind: ChangeKind,
  subjects: readonly string[],
) => Promise<void>;

/** Whoever looks something up for each change, at a pace of their own. */
export interface ChangeBatcher {
  add(change: Change): void;
  /** Once nothing is being done; what still waits is dropped. */
  stop(): Promise<void>;
}

/** How soon a database that was away is asked again. */
const RETRY_MS = 250;
/** So many are handed on together at most. */
const BLOCK = 500;

/** The first of the changes that wait, as far as they are of one kind. */
const firstRun = (waiting: ReadonlyMap<string, Change>): Change[] => {
  const run: Change[] = [];
  for (const change of waiting.values()) {
    if (run.length === BLOCK || (run[0] && run[0].kind !== change.kind)) break;
    run.push(change);
  }
  return run;
};

const changeId = ({ kind, subject }: Change) => `${kind} ${subject}`;

/**
 * Hands changes on without keeping anybody waiting: what came while the last
 * ones were looked up comes together, in order, the same subject once.
 */
export const createChangeBatcher = (
  handle: HandleChanges,
  log: Logger,
): ChangeBatcher => {
  const waiting = new Map<string, Change>();
  let stopped = false;
  let running: Promise<void> | undefined;

  const handOn = async (run: readonly Change[]) => {
    const [first] = run;
    if (!first) return;
    // One that comes again while these are handled has to be handled anew.
    for (const change of run) waiting.delete(changeId(change));
    const subjects = run.map(({ subject }) => subject);
    const again = pRetry(() => handle(first.kind, subjects), {
      retries: Infinity,
      factor: 1,
      minTimeout: RETRY_MS,
      shouldRetry: ({ error }) =>
        !stopped && error instanceof DatabaseUnavailable,
    });
    await again.catch((error: unknown) => {
      if (stopped && error instanceof DatabaseUnavailable) return;
      log.error({ err: error, change: first.kind }, 'change not delivered');
    });
  };

  const work = async () => {
    while (waiting.size && !stopped) await handOn(firstRun(waiting));
    running = undefined;
  };

  return {
    add(change) {
      waiting.set(changeId(change), change);
      // After all that is told of now: it belongs together.
      running ??= Promise.resolve().then(work);
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
};
