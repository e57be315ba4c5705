import { setImmediate } from 'node:timers/promises';

/**
 * Lets requests be answered in the middle of long work. The database answers
 * without leaving the event loop, so waiting for it alone lets nobody in.
 */
export const yieldToEventLoop = (): Promise<void> => setImmediate();
