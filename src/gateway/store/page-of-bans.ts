import { sql, type RawBuilder } from 'kysely';
import type { Bans, Select } from './ban-filter';
import type { BanQuery } from './ban-query';
import { isAfterCursor, type BanOrder, type SortedId } from './ban-sort';
import type { Db } from './db';
import {
  appliesEverywhere,
  appliesToSites,
  appliesToSitesOneByOne,
  namesOneOf,
} from './predicates';

/** Which page of bans is read, and in which order. */
export interface PageOfBans {
  query: BanQuery;
  order: BanOrder;
}

type OfSites = Pick<BanQuery, 'site' | 'sites'>;

/** Leaves the bans that hold on the sites. */
export const filterBySite = (
  bans: Bans,
  { site, sites }: OfSites,
  applies = appliesToSites,
): Bans => {
  let filtered = bans;
  for (const some of [site === undefined ? null : [site], sites]) {
    if (some) filtered = filtered.where((where) => applies(where, some));
  }
  return filtered;
};

/** The same in parts, each of which joins the table of sites once. */
const partBySite = (bans: Bans, query: OfSites): Bans[] => {
  const { site, sites } = query;
  if (site === undefined && !sites) return [bans];
  return [bans.where(appliesEverywhere), filterBySite(bans, query, namesOneOf)];
};

const filterPageBySite = (bans: Bans, { query }: PageOfBans): Bans =>
  filterBySite(bans, query, appliesToSitesOneByOne);

const directionOf = ({ descending }: BanOrder) => (descending ? 'desc' : 'asc');

const afterCursor = (
  bans: Bans,
  { query: { cursor }, order }: PageOfBans,
): Bans => (cursor ? bans.where(isAfterCursor(order, cursor)) : bans);

const inOrder = (
  bans: Bans,
  page: PageOfBans,
  by: RawBuilder<number> = page.order.by,
): Bans => {
  const { order } = page;
  return afterCursor(bans, page)
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
    filterPageBySite(bans, page),
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

/** Reads a page of what was found, in subquery `s`. */
const readFound = (
  bans: Bans,
  { query: { limit, offset = 0 }, order }: PageOfBans,
): Promise<SortedId[]> =>
  bans
    .orderBy(sql`s.value`, directionOf(order))
    .$if(!order.isById, (select) =>
      select.orderBy(sql`s.id`, directionOf(order)),
    )
    .select([sql<number>`s.id`.as('id'), sql<number>`s.value`.as('value')])
    .limit(limit)
    .$if(offset > 0, (select) => select.offset(offset))
    .execute();

/**
 * Reads a page of bans that an index alone has left and sorts, from the first
 * ones of those. Only a full page is sure to be the right one: else more of it
 * may stand among the rest.
 *
 * @param check leaves those that the page is of, one by one
 * @param most that are looked at
 */
export const readFromFirst = (
  db: Db,
  bans: Bans,
  check: Select,
  page: PageOfBans,
  most: number,
): Promise<SortedId[]> => {
  const value = sql<number>`${page.order.by} + 0`;
  const first = inOrder(bans, page, value)
    .select('b.id')
    .select(value.as('value'))
    .limit(most);
  const joined = db
    .selectFrom(first.as('s'))
    .innerJoin('bans as b', 'b.id', 's.id') as unknown as Bans;
  return readFound(filterPageBySite(check(joined), page), page);
};

/**
 * Reads a page of bans once all of them are found. PostgreSQL else expects to
 * find enough of them early, and looks for each by itself.
 */
export const readWhenFound = (
  db: Db,
  bans: Bans,
  page: PageOfBans,
): Promise<SortedId[]> => {
  const found = partBySite(afterCursor(bans, page), page.query).map((part) => {
    const rows = part.select('b.id').select(page.order.by.as('value'));
    return db.selectFrom(rows.offset(sql.lit(0)).as('p')).selectAll();
  });
  const all = found.reduce((one, other) => one.unionAll(other));
  return readFound(db.selectFrom(all.as('s')) as unknown as Bans, page);
};
