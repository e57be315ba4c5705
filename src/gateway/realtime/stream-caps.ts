import { rateLimited } from '../lib/errors/rate-limited';

/** Whose stream is opened, as far as it is counted. */
interface StreamOwner {
  /** Code of the chat. */
  chat: string;
  visitor: string;
  /** The address that the request came from, or the network of it. */
  caller: string;
}

/** Limits how many streams of visitors are open at once. */
export interface StreamCaps {
  /**
   * Counts a stream. Returns a function that ends that.
   *
   * @throws ApiError `rate_limited`
   */
  open(owner: StreamOwner): () => void;
  /**
   * Counts a stream of a refused page that waits. Returns a function that ends
   * that.
   *
   * @param caller the address that the request came from, or its network
   * @throws ApiError `rate_limited`
   */
  wait(caller: string): () => void;
}

/** One tab of a browser listens, and the site's chat server. */
const OF_A_CHAT = 8;
const OF_A_VISITOR = 16;
/** Refused pages of one address that wait for their lift. */
const WAITING = 20;
/** Milliseconds: a page that is closed ends its streams at once. */
const RETRY = 15_000;

/** Adds one to a key's count; returns a function that takes it back. */
const createTally = (most: number) => {
  const counts = new Map<string, number>();
  return {
    isFull: (key: string) => (counts.get(key) ?? 0) >= most,
    add(key: string): () => void {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      return () => {
        const left = (counts.get(key) ?? 1) - 1;
        if (left > 0) counts.set(key, left);
        else counts.delete(key);
      };
    },
  };
};

/**
 * Creates the caps of one gateway. A further stream is refused, not an older
 * one closed: its browser would open it again, and close the next.
 *
 * @param perCaller streams of one address at most; 0 for no caps at all
 */
export const createStreamCaps = (perCaller: number): StreamCaps => {
  const uncounted = () => () => {};
  if (perCaller === 0) return { open: uncounted, wait: uncounted };
  const chats = createTally(OF_A_CHAT);
  const visitors = createTally(OF_A_VISITOR);
  const callers = createTally(perCaller);
  const waiting = createTally(WAITING);

  return {
    wait(caller) {
      if (waiting.isFull(caller)) {
        throw rateLimited('Too many refused pages wait', RETRY);
      }
      return waiting.add(caller);
    },
    open({ chat, visitor, caller }) {
      const isFull =
        chats.isFull(chat) ||
        visitors.isFull(visitor) ||
        callers.isFull(caller);
      if (isFull) throw rateLimited('Too many open streams', RETRY);
      const undo = [
        chats.add(chat),
        visitors.add(visitor),
        callers.add(caller),
      ];
      return () => undo.splice(0).forEach((takeBack) => takeBack());
    },
  };
};
