import { sql } from 'kysely';
import type { BanCounts } from '../../protocol/bans';
import type { BanFilter, Bans } from './ban-filter';
import { listBanFilters } from './ban-filters';
import { isPart, PARTS_OF, type Part } from './ban-parts';
import type { BanQuery } from './ban-query';
import type { Db } from './db';
import { findNarrowest } from './find-narrowest';
import { filterBySite } from './page-of-bans';
import { findTextFilter } from './text-filter';

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Leaves the bans that meet all filters, by the index of the narrowest. */
const filterAll = async (
  db: Db,
  filters: readonly BanFilter[],
  text: BanFilter | undefined,
): Promise<Bans> => {
  const narrowest = await findNarrowest(db, filters);
  const first = narrowest?.filter ?? text;
  const all = text ? [...filters, text] : filters;
  const bans: Bans = db.selectFrom('bans as b');
  return all
    .filter((one) => one !== first)
    .reduce<Bans>(
      (left, { check }) => check(left),
      first ? first.leave(bans) : bans,
    );
};

/** Counts the bans that a query leaves, whichever page of them is read. */
export const countBans = async (
  db: Db,
  query: Omit<BanQuery, 'limit' | 'offset' | 'cursor' | 'sort'>,
  now: number,
): Promise<BanCounts> => {
  const { state } = query;
  const filters = listBanFilters(query);
  const text = findTextFilter(db, query);
  const parts = state
    ? PARTS_OF[state].map((part: Part) => [...filters, isPart(part, now)])
    : [filters];
  const found = await Promise.all(
    parts.map(async (all) =>
      filterBySite(await filterAll(db, all, text), query)
        .select((select) => [
          select.fn.countAll().as('total'),
          sql`sum(case when b.ended_at is null and b.until > ${now} and b.until <= ${now + WEEK} then 1 else 0 end)`.as(
            'endingSoon',
          ),
          sql`sum(case when b.hits = 0 then 1 else 0 end)`.as('neverHit'),
        ])
        .executeTakeFirstOrThrow(),
    ),
  );
  const sum = (name: keyof BanCounts) =>
    found.reduce((total, counts) => total + Number(counts[name] ?? 0), 0);
  return {
    total: sum('total'),
    endingSoon: sum('endingSoon'),
    neverHit: sum('neverHit'),
  };
};

/**
 * Counts the bans that have not ended, by one index and up to a number, for who
 * asks often. The sweeper writes ends the moment they come.
 */
export const countOpenBans = async (db: Db, most: number): Promise<number> => {
  const { count } = await db
    .selectFrom((from) =>
      from
        .selectFrom('bans as b')
        .select('b.id')
        .where('b.ended_at', 'is', null)
        .limit(most)
        .as('open'),
    )
    .select((select) => select.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};
