import { formatNumber } from '../../logic/numbers';
import type { Period } from '../../logic/overview-period';
import { t } from '../../texts/texts';

/** From how many times as many on a number deserves a second look. */
const MUCH_MORE = 2;

/** Says how a number compares with that of the period before. */
export const describeChange = (
  count: number,
  before: number,
  days: Period,
): { says: string; isMuchMore: boolean } => {
  const words = t().overview.figures.before;
  if (before === 0) return { says: words.none(days), isMuchMore: false };
  if (count === before) return { says: words.same(days), isMuchMore: false };
  const times = count / before;
  return {
    says: words.times(formatNumber(Math.round(times * 10) / 10), days),
    isMuchMore: times >= MUCH_MORE,
  };
};
