const UNITS: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

const PART = /(\d+(?:\.\d+)?)(ns|us|µs|μs|ms|s|m|h|d)/gy;

/**
 * Returns the milliseconds of a duration as Go writes it, `3h59m2.5s`, also a
 * negative one; undefined for any other text.
 * https://pkg.go.dev/time#ParseDuration
 */
export const parseGoDuration = (text: string): number | undefined => {
  const [, sign, rest = ''] = /^([+-]?)(.+)$/.exec(text.trim()) ?? [];
  const parts = [...rest.matchAll(PART)];
  const length = parts.reduce((sum, [part]) => sum + part.length, 0);
  if (!parts.length || length !== rest.length) return undefined;
  const milliseconds = parts.reduce(
    (sum, [, number, unit = '']) => sum + Number(number) * (UNITS[unit] ?? 0),
    0,
  );
  return Math.round(milliseconds) * (sign === '-' ? -1 : 1);
};
