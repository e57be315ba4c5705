import { z } from 'zod';
import { banEnd } from '../../../protocol/ban-request';

/** Numbers below are taken for seconds: as milliseconds they were in 1973. */
const LEAST_MILLISECONDS = 100_000_000_000;
/** The last moment that ISO 8601 writes with four digits of a year. */
const LAST = Date.UTC(10_000, 0) - 1;

const YEAR = 365 * 24 * 60 * 60 * 1000;

const fromNumber = z
  .number()
  .min(0)
  .transform((time) => (time < LEAST_MILLISECONDS ? time * 1000 : time))
  .pipe(z.number().max(LAST))
  .transform((time) => new Date(time).toISOString());

/**
 * When a block ends: an ISO 8601 time, null for good, or a number of
 * milliseconds, or of seconds, since 1970.
 */
export const blockEnd = z.union([banEnd, fromNumber], {
  error: 'expected an ISO 8601 time with zone, a number since 1970, or null',
});

/** Returns when a block without an end ends: in a year, as in Acquire's dashboard. */
export const defaultBlockEnd = (now: number): string =>
  new Date(now + YEAR).toISOString();
