import { setImmediate } from 'node:timers/promises';

/**
 * Lets other requests run in the middle of long work. SQLite answers without
 * leaving the event loop, so awaiting a query does not let them run.
 */
export const yieldToEventLoop = (): Promise<void> => setImmediate();
