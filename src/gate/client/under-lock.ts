import { gate } from './gate';

/** Milliseconds that the asking of one tab takes as a rule, and more. */
const LONGEST = 6000;

/**
 * Runs `work` in one tab of the browser after another: the next one then finds
 * what the one before was answered. Whoever has the lock for longer than asking
 * takes is a frozen tab, or a script that is not ours: then, and in a browser
 * without locks, each tab asks for itself.
 *
 * @param work must not reject
 */
export const underLock = (
  name: 'visits' | 'sessions',
  work: () => Promise<void>,
): Promise<void> => {
  const waiting = new AbortController();
  setTimeout(() => waiting.abort(), LONGEST);
  return (async () =>
    navigator.locks.request(
      gate.now().base + name,
      { signal: waiting.signal },
      work,
    ))().catch(work);
};
