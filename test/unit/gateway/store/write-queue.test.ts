import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import {
  createWriteQueue,
  LONGEST_WAIT,
  STANDSTILL,
} from '../../../../src/gateway/store/write-queue';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Writers in a queue, by name, and what became of them. */
const openQueue = () => {
  const queue = createWriteQueue();
  const begun: string[] = [];
  const failed: Record<string, string> = {};
  const finish = new Map<string, (error?: Error) => void>();
  return {
    begun,
    failed,
    enter(name: string) {
      const begin = () =>
        new Promise<void>((resolve, reject) => {
          begun.push(name);
          finish.set(name, (error) => (error ? reject(error) : resolve()));
        });
      queue.run(begin).catch((error: Error) => {
        failed[name] = error.message;
      });
    },
    /** Ends what a writer does to begin. */
    async finish(name: string, error?: Error) {
      await vi.advanceTimersByTimeAsync(0);
      finish.get(name)?.(error);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
};

describe('writers that queue for the database', () => {
  it('begin one after the other, in the order in which they came', async () => {
    const queue = openQueue();
    for (const name of ['one', 'two', 'three']) queue.enter(name);
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.begun).toEqual(['one']);
    await queue.finish('one');
    queue.enter('four');
    expect(queue.begun).toEqual(['one', 'two']);
    await queue.finish('two');
    await queue.finish('three');
    expect(queue.begun).toEqual(['one', 'two', 'three', 'four']);
  });

  it('begin after one that failed', async () => {
    const queue = openQueue();
    queue.enter('one');
    queue.enter('two');
    await queue.finish('one', new Error('lost'));
    expect(queue.failed).toEqual({ one: 'lost' });
    expect(queue.begun).toEqual(['one', 'two']);
  });

  it('wait for as long as others begin, up to the longest wait', async () => {
    const queue = openQueue();
    const names = Array.from({ length: 20 }, (_, index) => `writer ${index}`);
    names.forEach(queue.enter);
    const step = STANDSTILL - 1000;
    for (const name of names.slice(0, LONGEST_WAIT / step)) {
      await vi.advanceTimersByTimeAsync(step);
      expect(queue.failed).toEqual({});
      await queue.finish(name);
    }
    await vi.advanceTimersByTimeAsync(step);
    expect(queue.begun).toHaveLength(7);
    expect(Object.keys(queue.failed)).toEqual(names.slice(7));
    expect(new Set(Object.values(queue.failed))).toEqual(
      new Set(['The database is unavailable: no turn to write within 60 s']),
    );
  });

  it('give up when no writer has begun for a while, and leave the queue', async () => {
    const queue = openQueue();
    queue.enter('one');
    await vi.advanceTimersByTimeAsync(STANDSTILL / 2);
    queue.enter('two');
    await vi.advanceTimersByTimeAsync(STANDSTILL - 1);
    queue.enter('three');
    expect(queue.failed).toEqual({});
    await vi.advanceTimersByTimeAsync(1);
    expect(Object.keys(queue.failed)).toEqual(['two']);
    await queue.finish('one');
    expect(queue.begun).toEqual(['one', 'three']);
  });
});
