/** Returns a time as ISO 8601 in UTC; null where there is none. */
export const formatTime = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : new Date(Number(milliseconds)).toISOString();
