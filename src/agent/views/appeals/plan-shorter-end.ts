import { DAY_MS, HOUR_MS } from '../../logic/times';

/** What is offered where a block has no end. */
const USUAL_MS = 7 * DAY_MS;

/**
 * Returns the end that is offered for a block that is to be shortened: half of what
 * is left, to the hour; undefined for a block that ends within the hour.
 */
export const planShorterEnd = (
  until: string | null,
  now: number,
): number | undefined => {
  const left = until === null ? 2 * USUAL_MS : Date.parse(until) - now;
  const half = Math.floor((now + left / 2) / HOUR_MS) * HOUR_MS;
  return half > now ? half : undefined;
};

/** Returns a time as a field for date and time has it, in the person’s zone. */
export const toLocalField = (time: number): string => {
  const offset = new Date(time).getTimezoneOffset() * 60_000;
  return new Date(time - offset).toISOString().slice(0, 16);
};

/**
 * Reads the end that somebody chose for a block that is to be shortened; undefined
 * for none that is earlier.
 */
export const readShorterEnd = (
  field: string,
  until: string | null,
  now: number,
): string | undefined => {
  const time = Date.parse(field);
  const isEarlier = time > now && (until === null || time < Date.parse(until));
  return isEarlier ? new Date(time).toISOString() : undefined;
};
