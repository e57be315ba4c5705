import { LRUCache } from 'lru-cache';

/** What a counter is made from. */
export interface WindowOptions {
  /** How often each key may be counted in a window. */
  most: number;
  /** Length of a window, from a key's first count on. */
  milliseconds: number;
  /** Returns milliseconds since 1970. */
  now: () => number;
}

/** Counts by key, such as a caller's address, in windows of time. */
export interface WindowCounter {
  /**
   * Counts a key.
   *
   * @param share how many times the usual limit holds for this key
   * @returns 0; the milliseconds to wait if the key was counted often enough,
   * and is not counted now
   */
  count(key: string, share?: number): number;
  /** Returns what `count` would, without counting. */
  peek(key: string, share?: number): number;
  /** Takes one count of a key back. */
  takeBack(key: string): void;
  /** Forgets a key. */
  forget(key: string): void;
}

/**
 * Keys that are kept: some megabytes. Whoever has more addresses than these is
 * stopped by no count of addresses.
 */
const MAX_KEYS = 20_000;

/** Creates a counter that forgets its least recently counted keys. */
export const createWindowCounter = ({
  most,
  milliseconds,
  now,
}: WindowOptions): WindowCounter => {
  const windows = new LRUCache<string, { count: number; ends: number }>({
    max: MAX_KEYS,
  });
  const find = (key: string) => {
    const window = windows.get(key);
    return window && window.ends > now() ? window : undefined;
  };
  const peek = (key: string, share = 1) => {
    const window = find(key);
    return window && window.count >= most * share ? window.ends - now() : 0;
  };
  return {
    peek,
    count(key, share) {
      const wait = peek(key, share);
      if (wait > 0) return wait;
      const window = find(key);
      if (window) window.count += 1;
      else windows.set(key, { count: 1, ends: now() + milliseconds });
      return 0;
    },
    takeBack(key) {
      const window = find(key);
      if (window) window.count -= 1;
    },
    forget: (key) => windows.delete(key),
  };
};
