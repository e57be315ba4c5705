/** Returns when a ban ends: with the last of its keys, if that is before. */
export const lastKeyEnd = (
  keys: readonly { until?: number | null }[],
  until: number | null,
): number | null => {
  const last = Math.max(...keys.map((key) => key.until ?? Infinity));
  const end = Math.min(last, until ?? Infinity);
  return end === Infinity ? null : end;
};
