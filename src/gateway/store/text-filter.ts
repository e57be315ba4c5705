import { toFilter, type BanFilter, type Select } from './ban-filter';
import type { BanQuery } from './ban-query';
import type { Db } from './db';
import { isSearchedBan } from './exact-search';
import { mayContainOne } from './may-contain-text';
import { containsText } from './search';

/** Returns the filter of a query by texts, if it has any. */
export const findTextFilter = (
  db: Db,
  { q, exact }: BanQuery,
): BanFilter | undefined => {
  if (q) {
    const check: Select = (bans) => bans.where(containsText('b.search', q));
    const mayContain = mayContainOne(db, [q]);
    return toFilter((bans) => check(bans).where(mayContain), check);
  }
  if (!exact) return undefined;
  const check: Select = (bans) =>
    bans.where((where) => isSearchedBan(where, exact));
  const values = exact.keys.map(({ value }) => value);
  const mayContain = mayContainOne(db, [exact.text, ...values]);
  return toFilter((bans) => check(bans).where(mayContain), check);
};
