import type { Db } from '../db';
import type { FlagDecisionRow } from '../schema/evader-tables';
import type { StatsFilter } from '../day-counts';

/** Lists those of some bans of whom somebody said that a visitor is somebody else. */
export const listDismissedBans = async (
  db: Db,
  visitor: string,
  bans: readonly number[],
): Promise<Set<number>> => {
  const rows = await db
    .selectFrom('flag_decisions')
    .select('ban')
    .distinct()
    .where('visitor', '=', visitor)
    .where('ban', 'in', bans)
    .where('confirmed', '=', 0)
    .execute();
  return new Set(rows.map(({ ban }) => ban));
};

/** Lists the kinds of guesses of which somebody said that they are right. */
export const listConfirmedKinds = async (
  db: Db,
  visitor: string,
  ban: number,
): Promise<Set<string>> => {
  const rows = await db
    .selectFrom('flag_decisions')
    .select('kind')
    .where('visitor', '=', visitor)
    .where('ban', '=', ban)
    .where('confirmed', '=', 1)
    .execute();
  return new Set(rows.map(({ kind }) => kind));
};

/** Writes what somebody said of guesses, in place of what was said before. */
export const upsertDecisions = async (
  trx: Db,
  rows: readonly FlagDecisionRow[],
): Promise<void> => {
  if (!rows.length) return;
  await trx
    .insertInto('flag_decisions')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['visitor', 'ban', 'kind']).doUpdateSet((set) => ({
        confirmed: set.ref('excluded.confirmed'),
        likely: set.ref('excluded.likely'),
        at: set.ref('excluded.at'),
      })),
    )
    .execute();
};

/** How many decisions of one kind said one thing. */
export type DecisionCount = Pick<
  FlagDecisionRow,
  'kind' | 'confirmed' | 'likely'
> & { count: number };

/** Counts what people said of guesses about chats of some sites in some time. */
export const countDecisions = async (
  db: Db,
  { sites, since, until }: StatsFilter,
): Promise<DecisionCount[]> => {
  const rows = await db
    .selectFrom('flag_decisions')
    .select((select) => [
      'kind',
      'confirmed',
      'likely',
      select.fn.countAll<number>().as('count'),
    ])
    .where('at', '>=', since)
    .where('at', '<', until)
    .$if(sites !== null, (query) => query.where('site', 'in', sites ?? []))
    .groupBy(['kind', 'confirmed', 'likely'])
    .execute();
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
};
