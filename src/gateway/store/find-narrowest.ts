import type { BanFilter } from './ban-filter';
import type { Db } from './db';

/** Bans that are read and sorted for a page, at most. */
export const FEW = 5000;
/** Bans that are sorted by an index alone, at most. */
const MANY = 50_000;

/** A filter that a page of bans starts from. */
export interface Narrowest {
  filter: BanFilter;
  /** Whether it leaves at most `FEW`; else its index covers most others. */
  isFew: boolean;
}

/**
 * Returns the filter that leaves the fewest bans, if those are few. SQLite knows
 * nothing of how many bans have a value: it would sort all that are of a common
 * one, or look through all for those of a rare one.
 * A filter whose index covers most others may leave more.
 */
export const findNarrowest = async (
  db: Db,
  filters: readonly BanFilter[],
): Promise<Narrowest | undefined> => {
  let fewest = Infinity;
  let narrowest: BanFilter | undefined;
  for (const filter of filters) {
    const most = filter.isCovering ? MANY : FEW;
    const limit = Math.min(fewest, most + 1);
    const { count } = await db
      .selectFrom(filter.ids(db).limit(limit).as('found'))
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) >= limit) continue;
    fewest = Number(count);
    narrowest = filter;
  }
  return narrowest && { filter: narrowest, isFew: fewest <= FEW };
};
