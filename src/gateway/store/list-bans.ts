import { sql } from 'kysely';
import type { KeyKind } from '../../protocol/key-kinds';
import {
  isAfterCursor,
  mergeSorted,
  toBanOrder,
  type SortedId,
} from './ban-sort';
import {
  isPart,
  listBanFilters,
  PARTS_OF,
  type BanFilter,
  type Bans,
  type Part,
} from './ban-filters';
import type { BanQuery } from './ban-query';
import { listBansById, type StoredBan } from './bans';
import type { Db } from './db';
import { isSearchedBan } from './exact-search';
import { appliesToSites } from './predicates';
import { containsText } from './search';

/** Bans that are sorted for a page, at most. */
const FEW = 5000;

/**
 * Returns the filter that leaves the fewest bans, if those are few. SQLite knows
 * nothing of how many bans have a value: it would sort all that are of a common
 * one, or look through all for those of a rare one.
 */
const findNarrowest = async (
  db: Db,
  filters: readonly BanFilter[],
): Promise<BanFilter | undefined> => {
  let fewest = FEW + 1;
  let narrowest: BanFilter | undefined;
  for (const filter of filters) {
    const { count } = await db
      .selectFrom(filter.ids(db).limit(fewest).as('found'))
      .select((select) => select.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) >= fewest) continue;
    fewest = Number(count);
    narrowest = filter;
  }
  return narrowest;
};

/** Leaves the bans that no index is for. */
const filterByText = (bans: Bans, query: BanQuery): Bans => {
  const { q, exact, site, sites } = query;
  let filtered = bans;
  if (q) filtered = filtered.where(containsText('b.search', q));
  if (exact) filtered = filtered.where((where) => isSearchedBan(where, exact));
  for (const some of [site === undefined ? null : [site], sites]) {
    if (some) filtered = filtered.where((where) => appliesToSites(where, some));
  }
  return filtered;
};

/**
 * Starts from the keys of a kind, in the order of their bans: however few bans
 * have such a key, no others are looked at.
 */
const selectOfKind = (db: Db, kind: KeyKind): Bans =>
  // A cross join keeps the order of the two on SQLite.
  db
    .selectFrom('ban_keys as k')
    .crossJoin('bans as b')
    .whereRef('b.id', '=', 'k.ban')
    .where('k.kind', '=', kind)
    .where('k.removed', '=', sql.lit(0)) as unknown as Bans;

/** Returns a page of bans: their ids, and the value that each is sorted by. */
export const listBanIds = async (
  db: Db,
  query: BanQuery,
  now: number,
): Promise<SortedId[]> => {
  const { state, kind, cursor, limit, sort = '-createdAt' } = query;
  const hasRange = query.since !== undefined || query.until !== undefined;
  const order = toBanOrder(sort, hasRange);
  const direction = order.descending ? 'desc' : 'asc';
  const filters = listBanFilters(query);
  const name = order.isById ? 'id' : sort.replace('-', '');
  const readPart = async (part?: Part): Promise<SortedId[]> => {
    const all = part ? [...filters, isPart(part, now)] : filters;
    const narrowest = await findNarrowest(db, all);
    const startsFromKeys = !narrowest && order.isById && kind !== undefined;
    let bans = startsFromKeys
      ? selectOfKind(db, kind)
      : db.selectFrom('bans as b');
    for (const filter of all) {
      // The limit keeps PostgreSQL from doing both at once by another index.
      if (filter === narrowest) {
        bans = bans.where('b.id', 'in', filter.ids(db).limit(FEW));
      } else if (narrowest || filter.sort !== name) bans = filter.check(bans);
      else bans = filter.leave(bans);
    }
    bans = filterByText(bans, query);
    if (cursor) bans = bans.where(isAfterCursor(order, cursor));
    const first = startsFromKeys ? sql<number>`k.ban` : order.by;
    // No index in the order of pages keeps the few from being looked at first.
    const sorted = narrowest ? sql`${first} + 0` : first;
    return bans
      .$if(startsFromKeys, (select) => select.distinct())
      .select('b.id')
      .select(first.as('value'))
      .orderBy(sorted, direction)
      .$if(!order.isById, (select) => select.orderBy('b.id', direction))
      .limit(limit)
      .execute();
  };
  const parts = state ? PARTS_OF[state] : [undefined];
  const pages = await Promise.all(parts.map(readPart));
  return mergeSorted(pages, order, limit);
};

/**
 * Returns a page of bans with their keys and sites, and the value that each is
 * sorted by, for the cursor.
 */
export const listBans = async (
  db: Db,
  query: BanQuery,
  now: number,
): Promise<(StoredBan & { sortedBy: number })[]> => {
  const page = await listBanIds(db, query, now);
  const bans = await listBansById(
    db,
    page.map(({ id }) => id),
  );
  const values = new Map(page.map(({ id, value }) => [id, value]));
  return bans.map((ban) => ({ ...ban, sortedBy: values.get(ban.id) ?? 0 }));
};
