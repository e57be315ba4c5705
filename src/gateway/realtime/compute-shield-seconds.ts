import { splitByDay } from '../lib/split-by-day';
import { listShieldSeconds, type StatsFilter } from '../store/day-counts';
import type { Db } from '../store/db';
import { listShields } from '../store/shields';

/**
 * Computes for how many seconds of each day a shield was up, also one that still
 * is: of several sites, the longest.
 */
export const computeShieldSeconds = async (
  db: Db,
  filter: StatsFilter,
  now: number,
): Promise<Map<number, number>> => {
  const { sites, since, until } = filter;
  const bySite = new Map<string, Map<number, number>>();
  const add = (site: string, day: number, seconds: number) => {
    if (day < since || day >= until) return;
    const days = bySite.get(site) ?? new Map<number, number>();
    days.set(day, (days.get(day) ?? 0) + seconds);
    bySite.set(site, days);
  };
  for (const { site, day, count } of await listShieldSeconds(db, filter)) {
    add(site, day, count);
  }
  for (const { site, ...shield } of await listShields(db)) {
    if (sites !== null && !sites.includes(site)) continue;
    const end = Math.min(shield.until, now);
    for (const { day, seconds } of splitByDay(shield.since, end)) {
      add(site, day, seconds);
    }
  }
  const longest = new Map<number, number>();
  for (const days of bySite.values()) {
    for (const [day, seconds] of days) {
      longest.set(day, Math.max(longest.get(day) ?? 0, seconds));
    }
  }
  return longest;
};
