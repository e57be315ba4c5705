const MONTHS = 6;

/** Returns the moment six months later; where that month is shorter, its last day. */
export const addSixMonths = (time: number): number => {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + MONTHS);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
};
