import { LIMIT_NAMES } from '../../protocol/limit-names';
import type { SiteLimitCounts, SiteLimits } from '../../protocol/site-limits';
import { isoTime } from '../lib/iso-time';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Db } from '../store/db';
import { listDayCounts } from '../store/day-counts';
import type { LimitCounted } from '../store/schema/schema';
import { listPastChats, type PastChat } from '../store/past-chats';
import { createSimulation } from './simulate-limits';

const DAY = 24 * 60 * 60 * 1000;
const DAYS = 7;
const BLOCK = 1000;

/**
 * Returns what a site's limits did in the last seven days, and what they would
 * have done to the chats of these days as they are given.
 */
export const countLimits = async (
  db: Db,
  site: string,
  limits: SiteLimits,
  now: number,
): Promise<SiteLimitCounts> => {
  const since = now - DAYS * DAY;
  const simulation = createSimulation(limits);
  let chats = 0;
  let last: PastChat | undefined;
  for (let more = true; more;) {
    const block = await listPastChats(db, site, {
      ...{ since, limit: BLOCK },
      ...(last && { after: last }),
    });
    block.forEach(simulation.add);
    chats += block.length;
    last = block.at(-1);
    more = block.length === BLOCK;
    await yieldToEventLoop();
  }
  const counted = await listDayCounts(db, {
    ...{ sites: [site], since: Math.floor(since / DAY) * DAY, until: now + 1 },
  });
  const sum = (what: LimitCounted) =>
    counted.reduce((all, row) => all + (row.what === what ? row.count : 0), 0);
  return {
    ...{ site, since: isoTime(since), until: isoTime(now), chats },
    limits: LIMIT_NAMES.map((limit) => ({
      ...{ limit, mode: limits[limit].mode },
      limited: sum(`limited ${limit}`),
      watched: sum(`watched ${limit}`),
      counted: simulation.count(limit),
    })),
  };
};
