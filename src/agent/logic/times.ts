export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Formats a past time for lists: as minutes, clock time or date. */
export const ago = (iso: string, now: number): string => {
  const passed = now - Date.parse(iso);
  if (passed < MINUTE_MS) return 'just now';
  if (passed < HOUR_MS) return `${Math.floor(passed / MINUTE_MS)} min`;
  const at = toParts(iso);
  return at.date === toParts(now).date ? at.clock : formatDate(at, now);
};

/** Formats a time as `Fri 27 Nov, 14:05`; with the year if not this one. */
export const moment = (iso: string, now: number): string => {
  const at = toParts(iso);
  return `${at.weekday} ${formatDate(at, now)}, ${at.clock}`;
};

/** Formats a time with all its parts, for hovers and screen readers. */
export const exact = (iso: string): string => {
  const { weekday, date, clock } = toParts(iso);
  return `${weekday} ${date}, ${clock}`;
};

/** Returns the parts of a local time. Both strings are alike in all locales. */
const toParts = (time: string | number) => {
  const at = new Date(time);
  const [weekday, month, day, year] = at.toDateString().split(' ');
  const short = `${Number(day)} ${month}`;
  const clock = at.toTimeString().slice(0, 5);
  return { weekday, short, year, date: `${short} ${year}`, clock };
};

const formatDate = (
  { short, date, year }: ReturnType<typeof toParts>,
  now: number,
): string => (year === toParts(now).year ? short : date);
