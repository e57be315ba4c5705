import { keyId, type Key } from '../keys/key';
import { rateLimited } from '../lib/errors/rate-limited';
import { createClaimBudget } from './claim-budget';
import type { RequestAddress } from './client-address';
import { addressOwners, type LimitedOwner } from './limited-owners';
import { createWindowCounter, type WindowCounter } from './window-counter';

/** Whose request is counted. */
interface LimitedVisitor {
  site: string;
  /** Of the visitor token; absent in a browser that has none. */
  visitor?: string | undefined;
  from: RequestAddress;
}

/** What visitors may do how often, beside the limit of requests. */
export interface VisitorLimits {
  /**
   * Counts the start of a chat.
   *
   * @throws ApiError `rate_limited`
   */
  countChat(by: LimitedVisitor): void;
  /** Returns whether canonical claims may be looked up, and counts them. */
  mayLookUp(by: LimitedVisitor, claims: readonly Key[]): boolean;
  /**
   * Counts a message of a chat's visitor.
   *
   * @throws ApiError `rate_limited`
   */
  countMessage(chat: string): void;
  /** Returns whether a refusal was not reported in the last hour yet. */
  isNewRefusal(by: LimitedVisitor): boolean;
  /** Counts a refusal that was reported. */
  countRefusal(by: LimitedVisitor): void;
  /**
   * Counts an appeal.
   *
   * @throws ApiError `rate_limited`
   */
  countAppeal(from: RequestAddress): void;
  /**
   * Counts a token that names nothing.
   *
   * @throws ApiError `rate_limited`
   */
  countWrongToken(from: RequestAddress): void;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WINDOW = 10 * MINUTE;
/** In a window: of one visitor, and of browsers without a token at an address. */
const CHATS = 30;
/** In a window at one address, whoever starts them. */
const CHATS_OF_ALL = 300;
const CLAIMS = 10;
/** Faster than anybody writes. */
const MESSAGES_A_MINUTE = 60;
const WRONG_TOKENS = 100;
/** In a day, at one address. */
const APPEALS = 10;

const visitorOwner = (visitor: string): LimitedOwner => ({
  key: `visitor ${visitor}`,
  share: 1,
});

/** Creates the limits that hold for visitors. */
export const createVisitorLimits = (now: () => number): VisitorLimits => {
  const createCounter = (most: number, milliseconds: number) =>
    createWindowCounter({ most, milliseconds, now });
  const chats = createCounter(CHATS, WINDOW);
  const chatsOfAll = createCounter(CHATS_OF_ALL, WINDOW);
  const claims = createClaimBudget(CLAIMS, WINDOW, now);
  const messages = createCounter(MESSAGES_A_MINUTE, MINUTE);
  const refusals = createCounter(1, HOUR);
  const wrongTokens = createCounter(WRONG_TOKENS, WINDOW);
  const appeals = createCounter(APPEALS, DAY);

  /** @throws ApiError `rate_limited` */
  const countAt = (
    counter: WindowCounter,
    from: RequestAddress,
    what: string,
  ) => {
    const waits = addressOwners(from).map(({ key, share }) =>
      counter.count(key, share),
    );
    const wait = Math.max(...waits);
    if (wait > 0) throw rateLimited(what, wait);
  };

  const refusalKey = ({ site, visitor, from }: LimitedVisitor) => {
    const [{ key } = { key: '' }] = addressOwners(from);
    return `${site} ${visitor ?? key}`;
  };

  return {
    countChat({ visitor, from }) {
      const network = addressOwners(from);
      const owners = visitor === undefined ? network : [visitorOwner(visitor)];
      const waits = [
        ...owners.map(({ key, share }) => chats.peek(key, share)),
        ...network.map(({ key, share }) => chatsOfAll.peek(key, share)),
      ];
      const wait = Math.max(...waits);
      if (wait > 0) throw rateLimited('Too many chats were started', wait);
      for (const { key, share } of owners) chats.count(key, share);
      for (const { key, share } of network) chatsOfAll.count(key, share);
    },
    mayLookUp({ visitor, from }, keys) {
      const owners = addressOwners(from);
      if (visitor !== undefined) owners.push(visitorOwner(visitor));
      return keys.length === 0 || claims.spend(owners, keys.map(keyId));
    },
    countMessage(chat) {
      const wait = messages.count(chat);
      if (wait > 0) throw rateLimited('Too many messages in this chat', wait);
    },
    isNewRefusal: (by) => refusals.peek(refusalKey(by)) === 0,
    countRefusal: (by) => void refusals.count(refusalKey(by)),
    countAppeal: (from) => countAt(appeals, from, 'Too many appeals'),
    countWrongToken: (from) =>
      countAt(wrongTokens, from, 'Too many wrong tokens'),
  };
};

/** Limits nothing, for `--rate-limit 0`. */
export const NO_VISITOR_LIMITS: VisitorLimits = {
  countChat: () => {},
  mayLookUp: () => true,
  countMessage: () => {},
  isNewRefusal: () => true,
  countRefusal: () => {},
  countAppeal: () => {},
  countWrongToken: () => {},
};
