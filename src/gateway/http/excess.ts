import type { LimitName } from '../../protocol/limit-names';

/** A limit that a request goes beyond. */
export interface Excess {
  limit: LimitName;
  /** False where the limit only watches. */
  acts: boolean;
  /** Milliseconds until it no more does. */
  wait: number;
}
