export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** How long ago, for lists: minutes, then clock time, then the date. */
export const ago = (iso: string, now: number): string => {
  const passed = now - Date.parse(iso);
  if (passed < MINUTE_MS) return 'just now';
  if (passed < HOUR_MS) return `${Math.floor(passed / MINUTE_MS)} min`;
  const at = read(iso);
  return at.date === read(now).date ? at.clock : dateOf(at, now);
};

/** A moment in words: `Fri 27 Nov, 14:05`, with the year if it is another. */
export const moment = (iso: string, now: number): string => {
  const at = read(iso);
  return `${at.weekday} ${dateOf(at, now)}, ${at.clock}`;
};

/** A moment with nothing left out, for hovering and for screen readers. */
export const exact = (iso: string): string => {
  const { weekday, date, clock } = read(iso);
  return `${weekday} ${date}, ${clock}`;
};

/** The local time in pieces; these two strings are the same everywhere. */
const read = (time: string | number) => {
  const at = new Date(time);
  const [weekday, month, day, year] = at.toDateString().split(' ');
  const short = `${Number(day)} ${month}`;
  const clock = at.toTimeString().slice(0, 5);
  return { weekday, short, year, date: `${short} ${year}`, clock };
};

const dateOf = (
  { short, date, year }: ReturnType<typeof read>,
  now: number,
): string => (year === read(now).year ? short : date);
