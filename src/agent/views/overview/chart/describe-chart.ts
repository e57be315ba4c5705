import type { ChartBar } from '../../../logic/chart-bars';
import { formatNumber } from '../../../logic/numbers';
import { formatHours } from '../../../logic/seconds';
import { utcDay } from '../../../logic/utc-day';
import { t } from '../../../texts/texts';

/** Returns the days of a bar in words. */
export const nameBar = ({ from, to }: Pick<ChartBar, 'from' | 'to'>): string =>
  from === to
    ? utcDay(from)
    : t().overview.chart.week(utcDay(from), utcDay(to));

/** Says what one bar shows. */
export const describeBar = (bar: ChartBar): string => {
  const { refused, bans, shieldSeconds } = bar;
  const words = t().overview.chart;
  const numbers = [formatNumber(refused), formatNumber(bans)] as const;
  return shieldSeconds > 0
    ? words.pointShield(nameBar(bar), ...numbers, formatHours(shieldSeconds))
    : words.point(nameBar(bar), ...numbers);
};

/** Says in a sentence what a chart shows: how many, and when most. */
export const describeChart = (bars: readonly ChartBar[]): string => {
  const [first] = bars;
  const last = bars.at(-1);
  if (!first || !last) return '';
  const most = bars.reduce((peak, bar) =>
    bar.refused > peak.refused ? bar : peak,
  );
  const sum = (read: (bar: ChartBar) => number) =>
    formatNumber(bars.reduce((all, bar) => all + read(bar), 0));
  return t().overview.chart.sentence(
    nameBar({ from: first.from, to: last.to }),
    sum(({ refused }) => refused),
    nameBar(most),
    formatNumber(most.refused),
    sum(({ bans }) => bans),
  );
};
