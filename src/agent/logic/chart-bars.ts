import type { Stats } from '../../protocol/stats';

type Day = Stats['days'][number];

/** A bar of the chart: a day, or a week of a year. */
export interface ChartBar {
  /** The first and the last day in UTC, such as `2026-11-20`. */
  from: string;
  to: string;
  refused: number;
  bans: number;
  shieldSeconds: number;
}

/** More days than this are drawn by the week. */
const MOST_BARS = 60;
const WEEK = 7;

/** Counts who was refused on a day: by the gateway, or by a page itself. */
export const countRefused = ({
  refusedChats,
  refusals,
}: Pick<Day, 'refusedChats' | 'refusals'>): number => refusedChats + refusals;

/** Sums numbers of days. */
export const sumDays = (
  days: readonly Day[],
  read: (day: Day) => number,
): number => days.reduce((sum, day) => sum + read(day), 0);

/**
 * Returns what is drawn of days: each, or the weeks of many, which are counted back
 * from the last day, so that the first one may be shorter.
 */
export const toChartBars = (days: readonly Day[]): ChartBar[] => {
  const size = days.length > MOST_BARS ? WEEK : 1;
  const bars: ChartBar[] = [];
  for (let end = days.length; end > 0; end -= size) {
    const some = days.slice(Math.max(0, end - size), end);
    bars.unshift({
      from: some[0]?.day ?? '',
      to: some.at(-1)?.day ?? '',
      refused: sumDays(some, countRefused),
      bans: sumDays(some, ({ bans }) => bans),
      shieldSeconds: sumDays(some, ({ shieldSeconds }) => shieldSeconds),
    });
  }
  return bars;
};
