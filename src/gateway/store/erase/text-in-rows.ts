import { sql, type RawBuilder } from 'kysely';
import { containsText } from '../search';
import type { Db } from '../db';
import { listTextColumns } from './text-columns';

/** Columns whose content is a secret, or stands for one. */
const SECRET = /hash|sealed|secret|password|digest/;

const foldedColumn = (column: string): RawBuilder<string> =>
  sql<string>`lower(${sql.ref(column)})`;

const containsOne = (
  column: string,
  texts: readonly string[],
): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    texts.map((text) => containsText(foldedColumn(column), text)),
    sql` or `,
  )})`;

/**
 * Returns a pattern of texts as whole words: not of `ana@shop.example` in
 * `jana@shop.example`, nor of `192.0.2.1` in `192.0.2.10`.
 */
const wholeTexts = (texts: readonly string[]): RegExp => {
  const either = [...texts]
    .sort((one, other) => other.length - one.length)
    .map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}._%@])(?:${either})(?![\\p{L}\\p{N}@]|[.-][\\p{L}\\p{N}])`,
    'giu',
  );
};

/**
 * Lists the rows of every table of which some text contains one of these,
 * without columns that hold secrets.
 */
export const listRowsWithText = async (
  db: Db,
  texts: readonly string[],
): Promise<Record<string, Record<string, unknown>[]>> => {
  const found: Record<string, Record<string, unknown>[]> = {};
  const pattern = wholeTexts(texts);
  for (const { table, columns } of await listTextColumns(db)) {
    const searched = columns.filter((column) => !SECRET.test(column));
    if (!searched.length) continue;
    const { rows } = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where ${sql.join(
        searched.map((column) => containsOne(column, texts)),
        sql` or `,
      )}`.execute(db);
    const whole = rows.filter((row) =>
      searched.some((column) => String(row[column] ?? '').search(pattern) >= 0),
    );
    if (!whole.length) continue;
    found[table] = whole.map((row) =>
      Object.fromEntries(
        Object.entries(row).filter(([column]) => !SECRET.test(column)),
      ),
    );
  }
  return found;
};

/**
 * Replaces texts wherever a column of any table contains them.
 *
 * @returns how many texts of which tables were changed
 */
export const replaceText = async (
  trx: Db,
  texts: readonly string[],
  replacement: string,
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  const pattern = wholeTexts(texts);
  for (const { table, columns } of await listTextColumns(trx)) {
    for (const column of columns) {
      const { rows } = await sql<{ text: string }>`
        select distinct ${sql.ref(column)} as text from ${sql.table(table)}
        where ${containsOne(column, texts)}`.execute(trx);
      for (const { text } of rows) {
        const changed = text.replace(pattern, replacement);
        if (changed === text) continue;
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${changed}
          where ${sql.ref(column)} = ${text}`.execute(trx);
        counts[table] = (counts[table] ?? 0) + 1;
      }
    }
  }
  return counts;
};
