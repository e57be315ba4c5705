import { isLikely, type InnocentResult } from './result';

/** Hours for which somebody may be refused without a person's decision. */
const UNDECIDED = 24;

/** What a scene did to people who have done nothing. */
export const tallyScene = (results: readonly InnocentResult[]) => {
  const refusals = results.flatMap(({ refusal }) => refusal ?? []);
  const isOpen = results.filter(({ refusal }) => !refusal);
  return {
    people: results.length,
    signedIn: results.filter(({ isSignedIn }) => isSignedIn).length,
    refused: refusals.length,
    signedInRefused: results.filter(
      ({ isSignedIn, refusal }) => isSignedIn && refusal,
    ).length,
    longest: Math.max(0, ...refusals.map(({ hours }) => hours)),
    undecided: refusals.filter(
      ({ hours, isDecided }) => hours > UNDECIDED && !isDecided,
    ).length,
    possible: isOpen.filter((one) => one.flags.length > 0 && !isLikely(one))
      .length,
    likely: results.filter(isLikely).length,
    appealsThatWork: refusals.filter(({ appeal }) => appeal === 'works').length,
  };
};

export type SceneTally = ReturnType<typeof tallyScene>;

/** Lists which bounds a scene misses, as sentences. */
export const listMisses = (tally: SceneTally): string[] => {
  const { people, refused, likely } = tally;
  return [
    ...(tally.signedInRefused
      ? [`${tally.signedInRefused} signed in are refused`]
      : []),
    ...(tally.undecided
      ? [`${tally.undecided} are refused over 24 hours, and nobody decided it`]
      : []),
    ...(likely * 100 >= people && likely > 0
      ? [`${likely} of ${people} are flagged likely`]
      : []),
    ...(tally.appealsThatWork < refused
      ? [`${refused - tally.appealsThatWork} appeals of ${refused} do not work`]
      : []),
  ];
};
