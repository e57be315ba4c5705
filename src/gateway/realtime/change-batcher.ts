import pRetry from 'p-retry';
import type { Logger } from 'pino';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import type { ChangeKind } from '../store/schema/schema';
import type { Change } from '../store/changes';

/** Handles changes of one kind, in the order in which they came. */
export type HandleChanges = (
  kind: ChangeKind,
  subjects: readonly string[],
) => Promise<void>;

/** Hands changes to a handler that may be slower than they come. */
export interface ChangeBatcher {
  /** Adds a change to those that wait for the handler. */
  add(change: Change): void;
  /** Drops the waiting changes; resolves once the handler has returned. */
  stop(): Promise<void>;
}

/** Milliseconds until a database that could not be reached is asked again. */
const RETRY_MS = 250;
/** Changes that are handed on together, at most. */
const BLOCK = 500;

/** Returns the first waiting changes, as far as they are of one kind. */
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
 * Creates a batcher. While the handler is busy, changes wait; then it gets them
 * together, in order, and each subject once. Retries while the database is
 * unavailable; logs other errors.
 */
export const createChangeBatcher = (
  handle: HandleChanges,
  log: Logger,
): ChangeBatcher => {
  const waiting = new Map<string, Change>();
  let stopped = false;
  let running: Promise<void> | undefined;

  const handleRun = async (run: readonly Change[]) => {
    const [first] = run;
    if (!first) return;
    // Deleted first: a change that comes again meanwhile must be handled again.
    for (const change of run) waiting.delete(changeId(change));
    const subjects = run.map(({ subject }) => subject);
    const handled = pRetry(() => handle(first.kind, subjects), {
      retries: Infinity,
      factor: 1,
      minTimeout: RETRY_MS,
      shouldRetry: ({ error }) =>
        !stopped && error instanceof DatabaseUnavailable,
    });
    await handled.catch((error: unknown) => {
      if (stopped && error instanceof DatabaseUnavailable) return;
      log.error({ err: error, change: first.kind }, 'change not delivered');
    });
  };

  const handleAll = async () => {
    while (waiting.size && !stopped) await handleRun(firstRun(waiting));
    running = undefined;
  };

  return {
    add(change) {
      waiting.set(changeId(change), change);
      // In a microtask, so that changes which are added together stay together.
      running ??= Promise.resolve().then(handleAll);
    },
    async stop() {
      stopped = true;
      await running;
    },
  };
};
