import { sql } from 'kysely';
import type { Db } from '../db';
import { LIVES, type TableName } from './lives';

const childrenOf = (parent: TableName) =>
  (Object.keys(LIVES) as TableName[]).flatMap((table) =>
    LIVES[table].flatMap((life) =>
      life.ends === 'with' && life.parent === parent
        ? [{ table, column: life.column }]
        : [],
    ),
  );

/** Returns the column that a table’s own children name its rows by. */
const keyOf = (table: TableName): string | undefined => {
  for (const life of LIVES[table])
    if ('key' in life && life.key) return life.key;
  return undefined;
};

/**
 * Deletes rows with all that goes with them by `LIVES`, the last children first.
 *
 * @param column names the rows, which have one of the values
 */
export const deleteWithChildren = async (
  trx: Db,
  table: TableName,
  column: string,
  values: readonly unknown[],
): Promise<void> => {
  if (!values.length) return;
  const isOne = sql<boolean>`${sql.ref(column)} in (${sql.join(values)})`;
  const children = childrenOf(table);
  const key = keyOf(table);
  if (children.length && key !== undefined) {
    const { rows } =
      key === column
        ? { rows: values.map((value) => ({ value })) }
        : await sql<{ value: unknown }>`
            select ${sql.ref(key)} as value from ${sql.table(table)}
            where ${isOne}`.execute(trx);
    const keys = rows.map(({ value }) => value);
    for (const child of children) {
      await deleteWithChildren(trx, child.table, child.column, keys);
    }
  }
  await sql`delete from ${sql.table(table)} where ${isOne}`.execute(trx);
};
