import { DAY_MS } from '../../../logic/times';

/** How long a token may last, in days; null: without an end. */
export const TOKEN_DAYS = [30, 90, 365, null] as const;

/** Days that a token lasts unless somebody chooses. */
export const USUAL_DAYS = 90;

/** Returns when a token ends that is made or renewed now; null: never. */
export const endAfter = (days: number | null, now: number): string | null =>
  days === null ? null : new Date(now + days * DAY_MS).toISOString();

/** How soon a token ends. */
type Nearness = 'never' | 'later' | 'soon' | 'over';

const SOON_MS = 14 * DAY_MS;

/** Returns how soon a token ends: within two weeks is soon. */
export const nearnessOf = (end: string | null, now: number): Nearness => {
  if (end === null) return 'never';
  const left = Date.parse(end) - now;
  if (left <= 0) return 'over';
  return left < SOON_MS ? 'soon' : 'later';
};
