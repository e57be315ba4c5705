import { toFilter, type BanFilter, type Select } from './ban-filter';
import type { BanQuery } from './ban-query';
import type { Db } from './db';
import { isSearchedBan } from './exact-search';
import { mayContainOne, selectMayContain } from './may-contain-text';
import { containsText } from './search';

const byTexts = (
  db: Db,
  texts: readonly string[],
  check: Select,
): BanFilter => ({
  ...toFilter((bans) => check(bans).where(mayContainOne(db, texts)), check),
  // Few more than meet it: whoever counts them looks at none.
  ids: () => selectMayContain(db, texts),
});

/** Returns the filter of a query by texts, if it has any. */
export const findTextFilter = (
  db: Db,
  { q, exact }: Pick<BanQuery, 'q' | 'exact'>,
): BanFilter | undefined => {
  if (q) {
    return byTexts(db, [q], (bans) => bans.where(containsText('b.search', q)));
  }
  if (!exact) return undefined;
  const values = exact.keys.map(({ value }) => value);
  return byTexts(db, [exact.text, ...values], (bans) =>
    bans.where((where) => isSearchedBan(where, exact)),
  );
};
