import { LRUCache } from 'lru-cache';
import { LIMIT_NAMES, type LimitName } from '../../protocol/limit-names';
import type { SiteLimits } from '../../protocol/site-limits';
import { parseDuration } from '../lib/duration';
import type { LimitedOwner } from './limited-owners';
import type { Excess } from './excess';
import { createWindowCounter, type WindowCounter } from './window-counter';

/** Settings that are counted by at the same time, of all sites. */
const MAX_SETTINGS = 500;

/** Returns whom each limit counts a request for. */
type Owners = Partial<Record<LimitName, readonly LimitedOwner[]>>;

/** Counts by what sites limit. */
export interface SiteCounters {
  /**
   * Counts a request for its owners, by each limit that is not off; for none of
   * them where a limit that acts is reached.
   *
   * @returns the limits that are reached
   */
  count(site: string, limits: SiteLimits, owners: Owners): Excess[];
}

/** Creates counters, of which those of one setting are shared by sites. */
export const createSiteCounters = (now: () => number): SiteCounters => {
  const counters = new LRUCache<string, WindowCounter>({ max: MAX_SETTINGS });
  const findCounter = (name: LimitName, most: number, within: string) => {
    const setting = `${name} ${most} ${within}`;
    const known = counters.get(setting);
    if (known) return known;
    const milliseconds = parseDuration(within) ?? 0;
    const counter = createWindowCounter({ most, milliseconds, now });
    counters.set(setting, counter);
    return counter;
  };

  return {
    count(site, limits, owners) {
      const asked = LIMIT_NAMES.flatMap((limit) => {
        const { mode, most, within } = limits[limit];
        const own = owners[limit] ?? [];
        if (mode === 'off' || !own.length) return [];
        const counter = findCounter(limit, most, within);
        const wait = Math.max(
          ...own.map(({ key, share }) => counter.peek(`${site} ${key}`, share)),
        );
        return [{ limit, acts: mode === 'on', counter, own, wait }];
      });
      const reached = asked.filter(({ wait }) => wait > 0);
      if (!reached.some(({ acts }) => acts)) {
        for (const { counter, own } of asked) {
          for (const { key, share } of own) {
            counter.count(`${site} ${key}`, share);
          }
        }
      }
      return reached.map(({ limit, acts, wait }) => ({ limit, acts, wait }));
    },
  };
};
