import { sql } from 'kysely';
import type { KeyKind } from '../../protocol/key-kinds';
import type { BanFilter, Bans } from './ban-filter';
import { listBanFilters } from './ban-filters';
import { isPart, PARTS_OF, type Part } from './ban-parts';
import type { BanQuery } from './ban-query';
import { mergeSorted, toBanOrder, type SortedId } from './ban-sort';
import type { Db } from './db';
import { FEW, findNarrowest, type Narrowest } from './find-narrowest';
import { isPostgres } from './is-postgres';
import {
  readFromFirst,
  readPage,
  readWhenFound,
  selectFirst,
  type PageOfBans,
} from './page-of-bans';
import { findTextFilter } from './text-filter';

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

const allBans = (db: Db): Bans => db.selectFrom('bans as b');

const checkAll = (bans: Bans, filters: readonly BanFilter[]): Bans =>
  filters.reduce((left, filter) => filter.check(left), bans);

/** Bans that PostgreSQL looks at before it looks for all of a page's. */
const FIRST = 1000;

/** Reads a page of the many bans that an index alone has left, on PostgreSQL. */
const readFromMany = async (
  db: Db,
  bans: Bans,
  others: readonly BanFilter[],
  page: PageOfBans,
): Promise<SortedId[]> => {
  const check = (some: Bans) => checkAll(some, others);
  const first = await readFromFirst(db, bans, check, page, FIRST);
  return first.length === page.query.limit
    ? first
    : readWhenFound(db, check(bans), page);
};

/** Reads a page of the bans that one filter has left. */
const readFrom = (
  db: Db,
  { filter, isFew }: Narrowest,
  filters: readonly BanFilter[],
  page: PageOfBans,
): Promise<SortedId[]> => {
  const others = filters.filter((one) => one !== filter);
  if (!isFew && isPostgres(db)) {
    return readFromMany(db, filter.leave(allBans(db)), others, page);
  }
  // The limit keeps PostgreSQL from doing both at once by another index.
  const bans = isFew
    ? checkAll(
        allBans(db).where('b.id', 'in', filter.ids(db).limit(FEW)),
        others,
      )
    : others.reduce(
        (left, { check, checkIds }) =>
          checkIds ? checkIds(db, left) : check(left),
        filter.leave(allBans(db)),
      );
  // No index in the order of pages keeps the few from being looked at first.
  return readPage(bans, page, { isSorted: true });
};

/**
 * Reads a page of the bans that a text is found in.
 *
 * @param narrowest of the other filters
 */
const readByText = async (
  db: Db,
  text: BanFilter,
  narrowest: Narrowest | undefined,
  filters: readonly BanFilter[],
  page: PageOfBans,
): Promise<SortedId[]> => {
  const all = [...filters, text];
  // What many bans have, the first ones do: the index would name all of them.
  const first = checkAll(selectFirst(db, page, FEW), all);
  const found = await readPage(first, page);
  if (found.length === page.query.limit) return found;
  if (!narrowest) {
    return readPage(text.leave(checkAll(allBans(db), filters)), page);
  }
  const named = await text
    .ids(db)
    .limit(FEW + 1)
    .execute();
  if (named.length > FEW) return readFrom(db, narrowest, all, page);
  const ids = named.map(({ id }) => id);
  return ids.length
    ? readPage(checkAll(allBans(db).where('b.id', 'in', ids), all), page)
    : [];
};

/** Reads a page by the filter that leaves the fewest bans, or in their order. */
const readByFilters = async (
  db: Db,
  filters: readonly BanFilter[],
  page: PageOfBans,
): Promise<SortedId[]> => {
  const { query, order } = page;
  const { kind, sort } = query;
  const text = findTextFilter(db, query);
  const narrowest = await findNarrowest(db, filters);
  if (text && !narrowest?.isFew) {
    return readByText(db, text, narrowest, filters, page);
  }
  if (narrowest) {
    const all = text ? [...filters, text] : filters;
    return readFrom(db, narrowest, all, page);
  }
  if (order.isById && kind !== undefined) {
    const others = filters.filter(({ isOfKind }) => !isOfKind);
    const ofKind = checkAll(selectOfKind(db, kind), others);
    return readPage(ofKind, page, { value: sql`k.ban`, isDistinct: true });
  }
  const name = order.isById ? 'id' : sort?.replace('-', '');
  const bans = filters.reduce<Bans>(
    (left, filter) =>
      filter.sort === name ? filter.leave(left) : filter.check(left),
    allBans(db),
  );
  return readPage(bans, page);
};

/** Returns a page of bans: their ids, and the value that each is sorted by. */
export const listBanIds = async (
  db: Db,
  query: BanQuery,
  now: number,
): Promise<SortedId[]> => {
  const { state, since, until, sort = '-createdAt' } = query;
  const { offset = 0, limit } = query;
  const hasRange = since !== undefined || until !== undefined;
  const order = toBanOrder(sort, hasRange);
  const filters = listBanFilters(query);
  const parts = state
    ? PARTS_OF[state].map((part: Part) => [...filters, isPart(part, now)])
    : [filters];
  const [only, ...more] = parts;
  if (only && !more.length) {
    return readByFilters(db, only, { query, order });
  }
  // Which of them are left out first shows only once they are merged.
  const merged = { ...query, offset: 0, limit: offset + limit };
  const pages = await Promise.all(
    parts.map((all) => readByFilters(db, all, { query: merged, order })),
  );
  return mergeSorted(pages, order, offset + limit).slice(offset);
};
