const DAY = 24 * 60 * 60 * 1000;

/**
 * Returns how many seconds of a stretch of time lie in each day of UTC, as
 * beginnings of days in milliseconds; none of a stretch that ends before it began.
 */
export const splitByDay = (
  from: number,
  until: number,
): { day: number; seconds: number }[] => {
  const days: { day: number; seconds: number }[] = [];
  for (let start = from; start < until;) {
    const day = Math.floor(start / DAY) * DAY;
    const end = Math.min(day + DAY, until);
    days.push({ day, seconds: Math.round((end - start) / 1000) });
    start = end;
  }
  return days;
};
