import type { OutcomeCounts } from '../../../protocol/outcomes';
import type { BanOutcome } from './read-outcomes';

/** Bans of one sort, and what became of them. */
export interface Tally {
  bans: number;
  repeated: number;
  undone: number;
  overturned: number;
  /** Of those that came of a chat: milliseconds from its beginning to the ban. */
  times: number[];
}

/** Makes a tally of no bans. */
export const createTally = (): Tally => ({
  ...{ bans: 0, repeated: 0, undone: 0, overturned: 0 },
  times: [],
});

/** Adds a ban to a tally. */
export const addOutcome = (tally: Tally, outcome: BanOutcome): void => {
  tally.bans += 1;
  if (outcome.isRepeated) tally.repeated += 1;
  if (outcome.isUndone) tally.undone += 1;
  if (outcome.isOverturned) tally.overturned += 1;
  if (outcome.toBlock !== undefined) tally.times.push(outcome.toBlock);
};

/** Returns the least time that a share of all do not exceed, in seconds. */
const percentile = (
  sorted: readonly number[],
  share: number,
): number | null => {
  const time = sorted[Math.ceil(sorted.length * share) - 1];
  return time === undefined ? null : Math.round(time / 1000);
};

/** Presents a tally. */
export const presentTally = ({ times, ...counts }: Tally): OutcomeCounts => {
  const sorted = times.toSorted((one, other) => one - other);
  return {
    ...counts,
    toBlock: {
      bans: sorted.length,
      p50: percentile(sorted, 0.5),
      p95: percentile(sorted, 0.95),
    },
  };
};
