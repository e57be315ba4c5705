import { locale } from '../texts/texts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './times';

const UNITS = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
] as const;

/** Months are said from the third on: a block of 30 days is one of 30 days. */
const FEW_MONTHS_MS = 60 * DAY_MS;

/** Formatters by locale: making one takes longer than using it. */
const formatters = new Map<string, Intl.RelativeTimeFormat>();

/** Formats how far a time is from now, such as `in 30 days` or `4 min ago`. */
export const relativeTime = (iso: string, now: number): string => {
  const away = Date.parse(iso) - now;
  const size = Math.abs(away);
  const [unit, length] =
    UNITS.find(
      ([name, ms]) => size >= ms && (name !== 'month' || size >= FEW_MONTHS_MS),
    ) ?? UNITS[4];
  const formatter =
    formatters.get(locale()) ??
    new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  formatters.set(locale(), formatter);
  // A block of 30 days that was made a second ago still ends in 30 days.
  const count = Math.round(away / length) || Math.sign(away);
  return formatter.format(unit === 'minute' ? count || 1 : count, unit);
};
