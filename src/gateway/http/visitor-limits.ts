import { rateLimited } from '../lib/errors/rate-limited';
import { createWindowCounter } from './window-counter';

/** What visitors may do how often, beside the limit of requests. */
export interface VisitorLimits {
  /**
   * Counts a message of a chat's visitor.
   *
   * @throws ApiError `rate_limited`
   */
  countMessage(chat: string): void;
}

const MINUTE = 60_000;
/** Faster than anybody writes. */
const MESSAGES_A_MINUTE = 60;

/** Creates the limits that hold for visitors. */
export const createVisitorLimits = (now: () => number): VisitorLimits => {
  const messages = createWindowCounter({
    most: MESSAGES_A_MINUTE,
    milliseconds: MINUTE,
    now,
  });
  return {
    countMessage(chat) {
      const wait = messages.count(chat);
      if (wait > 0) throw rateLimited('Too many messages in this chat', wait);
    },
  };
};

/** Limits nothing, for `--rate-limit 0`. */
export const NO_VISITOR_LIMITS: VisitorLimits = { countMessage: () => {} };
