import type { SiteLimits } from '../../protocol/site-limits';
import { keyId, type Key } from '../keys/key';
import { rateLimited } from '../lib/errors/rate-limited';
import { createClaimBudgets } from './claim-budget';
import type { RequestAddress } from './client-address';
import type { Excess } from './excess';
import { addressOwners, networkOwners, visitorOwner } from './limited-owners';
import { createSiteCounters } from './site-counters';
import { createWindowCounter, type WindowCounter } from './window-counter';

/** Whose request is counted. */
export interface LimitedVisitor {
  site: string;
  /** What the site limits. */
  limits: SiteLimits;
  /** Of the visitor token; absent in a browser that has none. */
  visitor?: string | undefined;
  from: RequestAddress;
}

/** What visitors may do how often, beside the limit of requests. */
export interface VisitorLimits {
  /**
   * Counts the start of a chat, unless a limit that acts is reached.
   *
   * @returns the limits of the site that it goes beyond
   * @throws ApiError `rate_limited` beyond what no address may do
   */
  countChat(by: LimitedVisitor): Excess[];
  /**
   * Counts the chat with which a browser got its visitor token, as the first of
   * that visitor.
   */
  countFirstChat(by: Omit<LimitedVisitor, 'from'> & { visitor: string }): void;
  /** Counts canonical claims that are to be looked up. */
  countClaims(by: LimitedVisitor, claims: readonly Key[]): Excess[];
  /** Counts a reference that names nothing. */
  countWrongReference(by: LimitedVisitor): Excess[];
  /**
   * Counts a message of a chat's visitor.
   *
   * @throws ApiError `rate_limited`
   */
  countMessage(chat: string): void;
  /** Returns whether a refusal was not reported in the last hour yet. */
  isNewRefusal(by: Omit<LimitedVisitor, 'limits'>): boolean;
  /** Counts a refusal that was reported. */
  countRefusal(by: Omit<LimitedVisitor, 'limits'>): void;
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
/** In a window at one address, whoever starts them. */
const CHATS_OF_ALL = 300;
/** Faster than anybody writes. */
const MESSAGES_A_MINUTE = 60;
const WRONG_TOKENS = 100;
/** In a day, at one address. */
const APPEALS = 10;

/** Creates the limits that hold for visitors. */
export const createVisitorLimits = (now: () => number): VisitorLimits => {
  const createCounter = (most: number, milliseconds: number) =>
    createWindowCounter({ most, milliseconds, now });
  const counters = createSiteCounters(now);
  const chatsOfAll = createCounter(CHATS_OF_ALL, WINDOW);
  const budgets = createClaimBudgets(now);
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

  const refusalKey = ({
    site,
    visitor,
    from,
  }: Omit<LimitedVisitor, 'limits'>) => {
    const [{ key } = { key: '' }] = addressOwners(from);
    return `${site} ${visitor ?? key}`;
  };

  return {
    countChat({ site, limits, visitor, from }) {
      const addresses = addressOwners(from);
      const isNew = visitor === undefined;
      const wait = Math.max(
        ...addresses.map(({ key, share }) => chatsOfAll.peek(key, share)),
      );
      if (wait > 0) throw rateLimited('Too many chats were started', wait);
      const excess = counters.count(site, limits, {
        chatsPerVisitor: isNew ? [] : [visitorOwner(visitor)],
        chatsPerAddress: isNew ? addresses : [],
        chatsPerNetwork: isNew ? networkOwners(from) : [],
      });
      if (!excess.some(({ acts }) => acts)) {
        for (const { key, share } of addresses) chatsOfAll.count(key, share);
      }
      return excess;
    },
    countFirstChat({ site, limits, visitor }) {
      const chatsPerVisitor = [visitorOwner(visitor)];
      counters.count(site, limits, { chatsPerVisitor });
    },
    countClaims({ site, limits, visitor, from }, keys) {
      const owners = addressOwners(from);
      if (visitor !== undefined) owners.push(visitorOwner(visitor));
      return budgets.spend(site, limits.claims, owners, keys.map(keyId));
    },
    countWrongReference: ({ site, limits, from }) =>
      counters.count(site, limits, { wrongReferences: addressOwners(from) }),
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
  countChat: () => [],
  countFirstChat: () => {},
  countClaims: () => [],
  countWrongReference: () => [],
  countMessage: () => {},
  isNewRefusal: () => true,
  countRefusal: () => {},
  countAppeal: () => {},
  countWrongToken: () => {},
};
