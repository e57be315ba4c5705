import { sql } from 'kysely';
import type { AppealState } from '../../protocol/appeals';
import type { StatsFilter } from './day-counts';
import type { Db } from './db';

/** Appeals of a state; of accepted ones also whether their ban ends earlier. */
interface Count {
  state: AppealState;
  isShortened: boolean;
  count: number;
}

const ofSites = (db: Db, sites: readonly string[] | null) =>
  db
    .selectFrom('appeals as a')
    .$if(sites !== null, (select) => select.where('a.site', 'in', sites ?? []));

const madeIn = (db: Db, { sites, since, until }: StatsFilter) =>
  ofSites(db, sites)
    .where('a.created_at', '>=', since)
    .where('a.created_at', '<', until);

/** Counts appeals that were made in some time, by what became of them. */
export const countAppeals = async (
  db: Db,
  filter: StatsFilter,
): Promise<Count[]> => {
  const isShortened = sql<number>`case when a.until is null then 0 else 1 end`;
  const rows = await madeIn(db, filter)
    .select((select) => [
      'a.state',
      isShortened.as('shortened'),
      select.fn.countAll<number>().as('count'),
    ])
    .groupBy(['a.state', isShortened])
    .execute();
  return rows.map(({ state, shortened, count }) => ({
    ...{ state, isShortened: Number(shortened) === 1, count: Number(count) },
  }));
};

/**
 * Returns the milliseconds after which half of the appeals of some time were
 * answered; undefined of none.
 *
 * @param answered how many were
 */
export const findMedianAnswer = async (
  db: Db,
  filter: StatsFilter,
  answered: number,
): Promise<number | undefined> => {
  const length = sql<number>`a.answered_at - a.created_at`;
  const row = await madeIn(db, filter)
    .select(length.as('length'))
    .where('a.answered_at', 'is not', null)
    .orderBy(length)
    .limit(1)
    .offset(Math.max(0, Math.ceil(answered / 2) - 1))
    .executeTakeFirst();
  return row && Number(row.length);
};

/** Counts all appeals of some sites by their state. */
export const countAppealStates = async (
  db: Db,
  sites: readonly string[] | null,
): Promise<Record<AppealState, number>> => {
  const counts = { open: 0, accepted: 0, declined: 0 };
  if (sites?.length === 0) return counts;
  const rows = await ofSites(db, sites)
    .select((select) => ['a.state', select.fn.countAll<number>().as('count')])
    .groupBy('a.state')
    .execute();
  for (const { state, count } of rows) counts[state] = Number(count);
  return counts;
};
