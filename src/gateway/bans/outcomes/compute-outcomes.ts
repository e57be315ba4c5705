import type { Outcomes } from '../../../protocol/outcomes';
import type { StatsFilter } from '../../store/day-counts';
import type { Db } from '../../store/db';
import { readOutcomes } from './read-outcomes';
import { addOutcome, createTally, presentTally, type Tally } from './tally';

/** Groups that are shown, those of most bans first. */
const MOST = 50;

/** Who made bans. */
export interface Maker {
  id: number;
  name: string;
  isUser: boolean;
}

type Groups<Name, Of> = Map<Name, { of: Of; tally: Tally }>;

const tallyOf = <Name, Of>(
  groups: Groups<Name, Of>,
  name: Name,
  of: Of,
): Tally => {
  const tally = groups.get(name)?.tally ?? createTally();
  // Of people, the name that they have now.
  groups.set(name, { of, tally });
  return tally;
};

const presentGroups = <Name, Of extends object>(groups: Groups<Name, Of>) =>
  [...groups.values()]
    .toSorted((one, other) => other.tally.bans - one.tally.bans)
    .slice(0, MOST)
    .map(({ of, tally }) => ({ ...of, ...presentTally(tally) }));

/**
 * Computes how well the bans work that were made in some time: how often the
 * person was back within seven days, how long it took to block them, and how many
 * bans were taken back.
 *
 * @param isShown whether the numbers of a person or program are
 */
export const computeOutcomes = async (
  db: Db,
  filter: StatsFilter,
  isShown: (maker: Maker) => boolean,
): Promise<Outcomes> => {
  const all = createTally();
  const reasons: Groups<string, { value: string }> = new Map();
  const kinds: Groups<string, { value: string }> = new Map();
  const languages: Groups<string, { value: string }> = new Map();
  const people: Groups<string, { id: number; name: string }> = new Map();
  for await (const outcome of readOutcomes(db, filter)) {
    const { ban } = outcome;
    const { reason, language, created_by: id, created_by_name: name } = ban;
    const isUser = ban.created_by_user === 1;
    const tallies = [
      all,
      tallyOf(reasons, reason, { value: reason }),
      ...[...outcome.kinds].map((kind) =>
        tallyOf(kinds, kind, { value: kind }),
      ),
    ];
    if (language !== null) {
      tallies.push(tallyOf(languages, language, { value: language }));
    }
    if (isShown({ id, name, isUser })) {
      const who = `${ban.created_by_user} ${id}`;
      tallies.push(tallyOf(people, who, { id, name }));
    }
    for (const tally of tallies) addOutcome(tally, outcome);
  }
  return {
    all: presentTally(all),
    byReason: presentGroups(reasons),
    byKind: presentGroups(kinds),
    byPerson: presentGroups(people),
    byLanguage: presentGroups(languages),
  };
};
