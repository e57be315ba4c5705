import type { Router } from './router';

/** Asks whether to leave, and calls `leave` if so. */
export type Hold = (leave: () => void) => void;

/** A router that can be held where it is. */
export interface GuardedRouter extends Router {
  /** Has all changes asked for, until the function that is returned is called. */
  hold(ask: Hold): () => void;
  /** Does something that leaves what is shown: at once, or when that is allowed. */
  leave(act: () => void): void;
}

/** Returns a router whose address stays while somebody asks about what is unsaved. */
export const guardRouter = (inner: Router): GuardedRouter => {
  let ask: Hold | undefined;
  let shown = inner.url();
  const listeners = new Set<() => void>();

  const leave = (act: () => void) => {
    if (!ask) return act();
    ask(() => {
      ask = undefined;
      act();
    });
  };
  inner.follow(() => {
    const wanted = inner.url();
    if (!ask || wanted === shown) {
      shown = wanted;
      listeners.forEach((listener) => listener());
      return;
    }
    // By Back or Forward: the address has changed, and what is shown stays.
    inner.push(shown);
    leave(() => inner.push(wanted));
  });

  return {
    url: () => shown,
    push: (url) => leave(() => inner.push(url)),
    replace: (url) => leave(() => inner.replace(url)),
    back: () => leave(() => inner.back()),
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hold(by) {
      ask = by;
      return () => {
        if (ask === by) ask = undefined;
      };
    },
    leave,
  };
};
