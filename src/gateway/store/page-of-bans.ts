import { sql, type RawBuilder } from 'kysely';
import type { Bans, Select } from './ban-filter';
import type { BanQuery } from './ban-query';
import { isAfterCursor, type BanOrder, type SortedId } from './ban-sort';
import type { Db } from './db';
import { appliesToSites } from './predicates';

/** Which page of bans is read, and in which order. */
export interface PageOfBans {
  query: BanQuery;
  order: BanOrder;
}

/** Leaves the bans that hold on the sites, one by one. */
export const filterBySite = (
  bans: Bans,
  { site, sites }: Pick<BanQuery, 'site' | 'sites'>,
): Bans => {
  let filtered = bans;
  for (const some of [site === undefined ? null : [site], sites]) {
    if (some) filtered = filtered.where((where) => appliesToSites(where, some));
  }
  return filtered;
};

const directionOf = ({ descending }: BanOrder) => (descending ? 'desc' : 'asc');

const inOrder = (
  bans: Bans,
  { query: { cursor }, order }: PageOfBans,
  by: RawBuilder<number> = order.by,
): Bans => {
  const rest = cursor ? bans.where(isAfterCursor(order, cursor)) : bans;
  return rest
    .orderBy(by, directionOf(order))
    .$if(!order.isById, (select) => select.orderBy('b.id', directionOf(order)));
};

/**
 * Selects the first bans of the page's order and all that follow its cursor, at
 * most some, as if there were no others.
 */
export const selectFirst = (db: Db, page: PageOfBans, limit: number): Bans =>
  db.selectFrom(
    inOrder(db.selectFrom('bans as b'), page)
      .selectAll('b')
      .limit(limit)
      .as('b'),
  ) as unknown as Bans;

/** How a page is read, other than in the order of an index. */
interface Reading {
  /** What stands for the value that is sorted by. */
  value?: RawBuilder<number>;
  /** Whether bans are found first, and then sorted. */
  isSorted?: boolean;
  /** Whether a ban may be found twice. */
  isDistinct?: boolean;
}

/** Reads a page of the bans that the other filters have left. */
export const readPage = (
  bans: Bans,
  page: PageOfBans,
  { value = page.order.by, isSorted, isDistinct = false }: Reading = {},
): Promise<SortedId[]> =>
  inOrder(
    filterBySite(bans, page.query),
    page,
    isSorted ? sql`${value} + 0` : value,
  )
    .$if(isDistinct, (select) => select.distinct())
    .select('b.id')
    .select(value.as('value'))
    .limit(page.query.limit)
    .$if((page.query.offset ?? 0) > 0, (select) =>
      select.offset(page.query.offset ?? 0),
    )
    .execute();

/**
 * Reads a page of bans that an index alone has left and sorts, of those that a
 * condition holds of which looks at the bans themselves: at the first ones, until
 * the page is full. For PostgreSQL, whose indexes alone answer no condition on
 * what is computed of a column.
 */
export const readSortedFirst = (
  db: Db,
  bans: Bans,
  check: Select,
  page: PageOfBans,
): Promise<SortedId[]> => {
  const { query, order } = page;
  const value = sql<number>`${order.by} + 0`;
  const sorted = inOrder(filterBySite(bans, query), page, value)
    .select('b.id')
    .select(value.as('value'));
  // An offset keeps both steps apart.
  const first = db
    .selectFrom(sorted.offset(sql.lit(0)).as('s'))
    .innerJoin('bans as b', 'b.id', 's.id');
  return check(first as unknown as Bans)
    .orderBy(sql`s.value`, directionOf(order))
    .$if(!order.isById, (select) =>
      select.orderBy(sql`s.id`, directionOf(order)),
    )
    .select('b.id')
    .select(sql<number>`s.value`.as('value'))
    .limit(query.limit)
    .execute();
};
