import { compileOnce } from '../compile-once';
import type { Db } from '../db';
import { isTermName, TERMS, type TermName } from './terms';

const askTerms = compileOnce((db) => db.selectFrom('retention').selectAll());

/** Returns how many days each kind of data is kept. */
export const findKeptDays = async (
  db: Db,
): Promise<Record<TermName, number>> => {
  const rows = await askTerms(db, {});
  const changed = new Map(rows.map(({ term, days }) => [term, days]));
  const days = (name: TermName) => changed.get(name) ?? TERMS[name].days;
  return Object.fromEntries(
    Object.keys(TERMS)
      .filter(isTermName)
      .map((name) => [name, days(name)]),
  ) as Record<TermName, number>;
};

/** Changes how many days one kind of data is kept. */
export const upsertKeptDays = (
  db: Db,
  term: TermName,
  days: number,
): Promise<unknown> =>
  db
    .insertInto('retention')
    .values({ term, days })
    .onConflict((conflict) => conflict.column('term').doUpdateSet({ days }))
    .execute();
