import { locale } from '../texts/texts';

/** Formatters by locale and parts: making one takes longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats a day of UTC, such as `2026-11-03`, as `3 Nov`.
 *
 * @param now with the year, where it is not that of this time in milliseconds
 */
export const utcDay = (day: string, now?: number): string => {
  const hasYear =
    now !== undefined &&
    day.slice(0, 4) !== new Date(now).toISOString().slice(0, 4);
  const key = `${locale()} ${hasYear}`;
  const formatter =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale(), {
      ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
      ...(hasYear && { year: 'numeric' }),
    });
  formatters.set(key, formatter);
  return formatter.format(new Date(day));
};
