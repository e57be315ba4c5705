const MINUTE = 60_000;
const UNITS = {
  w: 7 * 24 * 60 * MINUTE,
  d: 24 * 60 * MINUTE,
  h: 60 * MINUTE,
  m: MINUTE,
} as const;

/** Parses `30m`, `12h`, `7d` or `2w` as milliseconds; undefined for other text. */
export const parseDuration = (text: string): number | undefined => {
  const [, count, unit] = /^([1-9]\d{0,5})([mhdw])$/.exec(text) ?? [];
  return unit === undefined
    ? undefined
    : Number(count) * UNITS[unit as keyof typeof UNITS];
};

/** Formats milliseconds in days, or hours or minutes where they are no whole days. */
export const formatDuration = (milliseconds: number): string => {
  for (const unit of ['d', 'h'] as const) {
    if (milliseconds % UNITS[unit] === 0) {
      return `${milliseconds / UNITS[unit]}${unit}`;
    }
  }
  return `${Math.ceil(milliseconds / UNITS.m)}m`;
};
