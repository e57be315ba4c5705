import { sql } from 'kysely';
import type { Db } from './db';
import { appliesToSites, banIsActive, keyIsActive } from './predicates';
import type { DayCountRow } from './schema/schema';

const DAY = 24 * 60 * 60 * 1000;

/** Sites (null: all), and a time from `since` up to `until`, in milliseconds. */
export interface StatsFilter {
  sites: readonly string[] | null;
  since: number;
  until: number;
}

/** Adds counts to those of before. Part of a transaction. */
export const addDayCounts = async (
  trx: Db,
  rows: readonly DayCountRow[],
): Promise<void> => {
  for (const row of rows) {
    await trx
      .insertInto('day_counts')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .columns(['site', 'day', 'what'])
          .doUpdateSet({ count: sql`day_counts.count + ${row.count}` }),
      )
      .execute();
  }
};

/** Lists what was counted, of all the sites together. */
export const listDayCounts = async (
  db: Db,
  { sites, since, until }: StatsFilter,
): Promise<Pick<DayCountRow, 'day' | 'what' | 'count'>[]> => {
  const rows = await db
    .selectFrom('day_counts')
    .select((select) => [
      'day',
      'what',
      select.fn.sum<number>('count').as('count'),
    ])
    .where('day', '>=', since)
    .where('day', '<', until)
    .$if(sites !== null, (select) => select.where('site', 'in', sites ?? []))
    .groupBy(['day', 'what'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

/** Lists for how many seconds of each day the shield of each site was up. */
export const listShieldSeconds = async (
  db: Db,
  { sites, since, until }: StatsFilter,
): Promise<Pick<DayCountRow, 'site' | 'day' | 'count'>[]> => {
  const rows = await db
    .selectFrom('day_counts')
    .select(['site', 'day', 'count'])
    .where('what', '=', 'shieldSeconds')
    .where('day', '>=', since)
    .where('day', '<', until)
    .$if(sites !== null, (select) => select.where('site', 'in', sites ?? []))
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

/** Counts bans by the day on which they were made, or ended. */
export const countBansByDay = async (
  db: Db,
  column: 'created_at' | 'ended_at',
  { sites, since, until }: StatsFilter,
): Promise<{ day: number; count: number }[]> => {
  const day = sql<number>`${sql.ref(`b.${column}`)} / ${sql.lit(DAY)}`;
  const rows = await db
    .selectFrom('bans as b')
    .select((select) => [
      day.as('day'),
      select.fn.countAll<number>().as('count'),
    ])
    .where(`b.${column}`, '>=', since)
    .where(`b.${column}`, '<', until)
    .$if(sites !== null, (select) =>
      select.where((where) => appliesToSites(where, sites ?? [])),
    )
    .groupBy(day)
    .execute();
  return rows.map((row) => ({
    day: Number(row.day) * DAY,
    count: Number(row.count),
  }));
};

/** Counts active bans by a column, the most frequent value first. */
export const countActiveBans = async (
  db: Db,
  column: 'reason' | 'source',
  { sites, now }: { sites: readonly string[] | null; now: number },
): Promise<{ value: string; count: number }[]> => {
  const rows = await db
    .selectFrom('bans as b')
    .select((select) => [
      `b.${column} as value`,
      select.fn.countAll<number>().as('count'),
    ])
    .where((where) => banIsActive(where, now))
    .$if(sites !== null, (select) =>
      select.where((where) => appliesToSites(where, sites ?? [])),
    )
    .groupBy(`b.${column}`)
    .orderBy('count', 'desc')
    .orderBy('value')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};

/** A key's kind; `network`: a range of addresses wider than an IPv6 /64. */
const SHOWN_KIND = sql<string>`case
  when k.kind = 'ip' and k.value like '%/%' and k.value not like '%/64'
    then 'network'
  else k.kind end`;

/** Counts the keys of active bans by their kind, the most frequent first. */
export const countActiveKeys = async (
  db: Db,
  { sites, now }: { sites: readonly string[] | null; now: number },
): Promise<{ value: string; count: number }[]> => {
  const rows = await db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select((select) => [
      SHOWN_KIND.as('value'),
      select.fn.countAll<number>().as('count'),
    ])
    .where((where) => keyIsActive(where, now))
    .$if(sites !== null, (select) =>
      select.where((where) => appliesToSites(where as never, sites ?? [])),
    )
    .groupBy(SHOWN_KIND)
    .orderBy('count', 'desc')
    .orderBy('value')
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};
