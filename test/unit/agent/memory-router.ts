import type { Router } from '../../../src/agent/routing/router';

/** A router whose address is the test's own, and where Back works. */
export const memoryRouter = (first = '/console/chats') => {
  const past = [first];
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  return {
    url: () => past.at(-1) ?? first,
    push(url) {
      past.push(url);
      tell();
    },
    replace(url) {
      past[past.length - 1] = url;
      tell();
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    back() {
      past.pop();
      tell();
    },
  } satisfies Router & { back: () => void };
};
