import { sql, type RawBuilder } from 'kysely';
import { yieldToEventLoop } from '../../lib/yield-to-event-loop';
import type { Db } from '../db';
import { deleteWithChildren } from './delete-with-children';
import { findKeptDays } from './kept-days';
import { LIVES, type Life, type TableName } from './lives';
import type { TermName } from './terms';

const DAY = 24 * 60 * 60 * 1000;
/** Rows that one transaction deletes: nobody else waits longer. */
const BLOCK = 500;

interface Ended {
  table: TableName;
  /** Names a row; undefined where no other table’s rows go with it. */
  key: string | undefined;
  condition: RawBuilder<boolean>;
}

const endedBy = (
  table: TableName,
  life: Life,
  now: number,
  days: Record<TermName, number>,
): Ended[] => {
  if (life.ends === 'at') {
    const condition = sql<boolean>`${sql.ref(life.column)} < ${now}`;
    return [{ table, key: life.key, condition }];
  }
  if (life.ends !== 'after') return [];
  const before = now - days[life.term] * DAY;
  const isOld = sql<boolean>`${sql.ref(life.since)} < ${before}`;
  const condition = life.unless
    ? sql<boolean>`${isOld} and not (${life.unless})`
    : isOld;
  return [{ table, key: life.key, condition }];
};

/** @returns whether more rows may have ended */
const deleteBlock = async (
  trx: Db,
  { table, key, condition }: Ended,
): Promise<boolean> => {
  if (key === undefined) {
    await sql`delete from ${sql.table(table)} where ${condition}`.execute(trx);
    return false;
  }
  const { rows } = await sql<{ value: unknown }>`
    select ${sql.ref(key)} as value from ${sql.table(table)}
    where ${condition} limit ${sql.lit(BLOCK)}`.execute(trx);
  const keys = rows.map(({ value }) => value);
  await deleteWithChildren(trx, table, key, keys);
  return rows.length === BLOCK;
};

/**
 * Deletes every row whose life is over, as `LIVES` has it and the owner's terms:
 * some hundred in each transaction, so that others go on meanwhile.
 *
 * @throws the reason of `stopping`, once that is given
 */
export const deleteExpired = async (
  db: Db,
  now: number,
  stopping?: AbortSignal,
): Promise<void> => {
  const days = await findKeptDays(db);
  const ended = (Object.keys(LIVES) as TableName[]).flatMap((table) =>
    LIVES[table].flatMap((life) => endedBy(table, life, now, days)),
  );
  for (const one of ended) {
    let more = true;
    while (more) {
      stopping?.throwIfAborted();
      more = await db.transaction().execute((trx) => deleteBlock(trx, one));
      await yieldToEventLoop();
    }
  }
};
