import type { EvaderResult } from './evader';

/** The share of evaders who have to be refused or flagged. */
const SEEN = 0.8;

/** What became of those who came back in one way. */
export const tallyEvasion = (results: readonly EvaderResult[]) => {
  const likely = results.flatMap(({ flags, bans }) =>
    [
      ...new Set(
        flags
          .filter(({ confidence }) => confidence === 'likely')
          .map(({ ban }) => ban),
      ),
    ].map((ban) => bans.includes(ban)),
  );
  const isSeen = ({ isRefused, flags }: EvaderResult) =>
    isRefused || flags.length > 0;
  return {
    people: results.length,
    refused: results.filter(({ isRefused }) => isRefused).length,
    flagged: results.filter((one) => !one.isRefused && isSeen(one)).length,
    seen: results.filter(isSeen).length,
    /** Bans of somebody's own, and of others, that a likely flag names. */
    likelyTrue: likely.filter((isTrue) => isTrue).length,
    likelyFalse: likely.filter((isTrue) => !isTrue).length,
  };
};

export type EvasionTally = ReturnType<typeof tallyEvasion>;

/** Lists which bound a way to come back misses, as sentences. */
export const listMisses = ({ people, seen }: EvasionTally): string[] =>
  seen < people * SEEN
    ? [`only ${seen} of ${people} are refused or flagged`]
    : [];
