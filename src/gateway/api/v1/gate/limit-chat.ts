import type { GatewayDeps } from '../../../deps';
import type { Excess } from '../../../http/excess';
import type { LimitedVisitor } from '../../../http/visitor-limits';
import { rateLimited } from '../../../lib/errors/rate-limited';
import { banByLimit } from '../../../sites/ban-by-limit';
import { findSubject, type Browser } from '../../../verdict/subject';
import { countExcess } from './count-excess';

type Deps = Pick<
  GatewayDeps,
  | 'db'
  | 'secrets'
  | 'neverBan'
  | 'now'
  | 'feed'
  | 'visitorLimits'
  | 'dayCounter'
>;

/** Bans who goes beyond a limit; returns whether there is something to ban. */
const ban = async (
  deps: Deps,
  { site, limits, visitor, from }: LimitedVisitor,
  { limit }: Excess,
): Promise<boolean> => {
  if (limit === 'claims' || limit === 'wrongReferences') return false;
  const who = { site, visitor, from, limit, settings: limits[limit] };
  const isBanned = await banByLimit(deps, who, deps.now());
  deps.feed.wake();
  return isBanned;
};

/**
 * Counts the start of a chat, and does beyond a limit what the site says: bans
 * its visitor, which the decision then tells, or refuses. Nobody whose identity a
 * site's server proved is stopped by a limit.
 *
 * @throws ApiError `rate_limited`
 */
export const limitChat = async (
  deps: Deps,
  by: LimitedVisitor,
  browser: Browser,
): Promise<void> => {
  const excess = deps.visitorLimits.countChat(by);
  if (!excess.length) return;
  // Asked only now: mostly nothing is beyond a limit.
  if ((await findSubject(deps.db, browser)).isVouchedFor) return;
  const beyond = countExcess(deps, by.site, excess);
  if (!beyond || (await ban(deps, by, beyond))) return;
  throw rateLimited('Too many chats were started', beyond.wait);
};
