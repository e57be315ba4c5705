import type { EvasionTally } from './evaders/tally';
import type { SceneTally } from './innocents/tally';

const toTable = (rows: readonly (readonly (string | number)[])[]): string => {
  const [head = [], ...body] = rows;
  return [head, head.map(() => '---'), ...body]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
};

const formatHours = (hours: number): string =>
  hours === Infinity ? 'for good' : `${Math.round(hours)} h`;

/** Formats what the scenes did to people who have done nothing. */
export const formatScenes = (
  tallies: ReadonlyMap<string, SceneTally>,
): string =>
  toTable([
    [
      ...['innocent', 'people', 'signed in', 'refused', 'of them signed in'],
      ...['longest', 'over 24 h undecided', 'flagged possible'],
      ...['flagged likely', 'appeals that work'],
    ],
    ...[...tallies].map(([name, one]) => [
      ...[name, one.people, one.signedIn, one.refused, one.signedInRefused],
      ...[formatHours(one.longest), one.undecided, one.possible, one.likely],
      `${one.appealsThatWork} of ${one.refused}`,
    ]),
  ]);

/** Formats what became of people who came back although they are blocked. */
export const formatEvasions = (
  tallies: ReadonlyMap<string, EvasionTally>,
): string =>
  toTable([
    [
      ...['evaders', 'people', 'refused', 'flagged', 'refused or flagged'],
      ...['likely and right', 'likely and wrong'],
    ],
    ...[...tallies].map(([name, one]) => [
      ...[name, one.people, one.refused, one.flagged, one.seen],
      ...[one.likelyTrue, one.likelyFalse],
    ]),
  ]);
