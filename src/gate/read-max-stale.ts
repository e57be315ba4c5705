import type { Options } from './options';
import { readNumber } from './read-number';

/**
 * Returns the milliseconds after which an admission becomes unknown; NaN for at
 * once.
 */
export const readMaxStale = (maxStale: Options['maxStale']): number =>
  readNumber(maxStale, 604_800) * 1000;
