import { rateLimited } from '../lib/errors/rate-limited';

/** Passwords that are hashed at once: more would keep the processors busy. */
const AT_ONCE = 2;
const MOST_WAITING = 200;
/** Milliseconds in which as many as wait are usually done. */
const RETRY = 4_000;

/** Runs costly checks of passwords, a few at a time. */
export interface PasswordQueue {
  /**
   * Runs work when its turn comes.
   *
   * @param isSuspect lets work that is not suspect go first
   * @throws ApiError `rate_limited` when too much of its kind waits
   */
  run<Result>(work: () => Promise<Result>, isSuspect: boolean): Promise<Result>;
}

/** Creates a queue without work. */
export const createPasswordQueue = (): PasswordQueue => {
  const waiting: { first: (() => void)[]; last: (() => void)[] } = {
    first: [],
    last: [],
  };
  let running = 0;
  const turn = async (line: (() => void)[]) => {
    if (running < AT_ONCE) {
      running += 1;
      return;
    }
    if (line.length >= MOST_WAITING) {
      throw rateLimited('Too many sign-ins at once', RETRY);
    }
    await new Promise<void>((resolve) => line.push(resolve));
  };
  const leave = () => {
    const next = waiting.first.shift() ?? waiting.last.shift();
    if (next) next();
    else running -= 1;
  };
  return {
    async run(work, isSuspect) {
      await turn(isSuspect ? waiting.last : waiting.first);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
};
