import { groupBy } from '../lib/group-by';
import type { Db } from '../store/db';
import { listAnswersOfBans } from '../store/suggestions/answers';
import type { FoundSuggestion } from './suggestion';

/**
 * Leaves out what somebody dismissed, as long as it is suggested for nothing that
 * they did not know of.
 */
export const filterUnanswered = async <Found extends FoundSuggestion>(
  db: Db,
  found: readonly Found[],
): Promise<Found[]> => {
  const left: Found[] = [];
  for (const [kind, some] of groupBy(found, (one) => one.kind)) {
    const bans = some.flatMap((one) => one.bans.map(({ id }) => id));
    const answers = groupBy(
      await listAnswersOfBans(db, kind, [...new Set(bans)]),
      ({ ban }) => ban,
    );
    left.push(
      ...some.filter((one) => {
        const last = one.bans
          .flatMap(({ id }) => answers.get(id) ?? [])
          .toSorted((first, second) => first.id - second.id)
          .at(-1);
        if (last?.state !== 'dismissed') return true;
        const known = new Set(JSON.parse(last.facts) as string[]);
        return !one.facts.every((fact) => known.has(fact));
      }),
    );
  }
  return found.filter((one) => left.includes(one));
};
