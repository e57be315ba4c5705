import { locale, t } from '../texts/texts';

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const DATE = { day: 'numeric', month: 'short' } as const;
const YEAR = { year: 'numeric' } as const;
const WEEKDAY = { weekday: 'short' } as const;

/** Formats a past time for lists: as minutes, clock time or date. */
export const ago = (iso: string, now: number): string => {
  const passed = now - Date.parse(iso);
  if (passed < MINUTE_MS) return t().common.justNow;
  if (passed < HOUR_MS) {
    return t().common.minutes(Math.floor(passed / MINUTE_MS));
  }
  return isSameDay(Date.parse(iso), now) ? clock(iso) : day(iso, now);
};

/** Formats a day as `3 Nov`; with the year if not this one. */
export const day = (iso: string, now: number): string =>
  format(iso, { ...DATE, ...yearUnlessThis(iso, now) });

/** Formats the time of day, such as `14:05`. */
export const clock = (iso: string): string => format(iso, CLOCK);

/** Formats a time as `Fri 27 Nov, 14:05`; with the year if not this one. */
export const moment = (iso: string, now: number): string =>
  format(iso, { ...WEEKDAY, ...DATE, ...yearUnlessThis(iso, now), ...CLOCK });

/** Formats a time with all its parts, for hovers and screen readers. */
export const exact = (iso: string): string =>
  format(iso, { ...WEEKDAY, ...DATE, ...YEAR, ...CLOCK });

/** Formats how long ago a time was, such as `6 min`, `3 h` or `12 days`. */
export const duration = (iso: string, now: number): string => {
  const passed = Math.max(0, now - Date.parse(iso));
  const { minutes, hours, days } = t().common;
  if (passed < HOUR_MS) return minutes(Math.floor(passed / MINUTE_MS));
  return passed < DAY_MS
    ? hours(Math.floor(passed / HOUR_MS))
    : days(Math.floor(passed / DAY_MS));
};

/** Returns whether two times are on one calendar day of the person. */
export const isSameDay = (one: number, other: number): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString();

const yearUnlessThis = (iso: string, now: number) =>
  new Date(iso).getFullYear() === new Date(now).getFullYear() ? {} : YEAR;

/** Formatters by locale and parts: making one takes longer than using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const format = (iso: string, parts: Intl.DateTimeFormatOptions): string => {
  const key = locale() + JSON.stringify(parts);
  const formatter =
    formatters.get(key) ?? new Intl.DateTimeFormat(locale(), parts);
  formatters.set(key, formatter);
  return formatter.format(new Date(iso));
};
