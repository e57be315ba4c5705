import { milliseconds, percentile } from './percentile';

/** Median and 95th percentile. */
export const spread = (samples: number[]): string =>
  `${milliseconds(percentile(samples, 0.5))} (p95 ${milliseconds(percentile(samples, 0.95))})`;

/** How many times the other's median. */
export const ratio = (ours: number[], theirs: number[]): string =>
  `${(percentile(ours, 0.5) / percentile(theirs, 0.5)).toFixed(2)} ×`;

/** Two medians with their spread, and their ratio. */
export const beside = (ours: number[], theirs: number[]): string =>
  `${spread(ours)} beside ${spread(theirs)}: ${ratio(ours, theirs)}`;
