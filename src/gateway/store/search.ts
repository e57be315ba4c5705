import { sql, type RawBuilder } from 'kysely';

/** Case-folded, so that one plain search finds it on every database. */
export const searchText = (parts: readonly string[]): string =>
  parts.join('\n').normalize('NFKC').toLowerCase();

/**
 * That a column of case-folded text holds some text. The escape character is
 * named, because only PostgreSQL has one by itself.
 */
export const containsText = (
  column: string | RawBuilder<string>,
  text: string,
): RawBuilder<boolean> => {
  const escaped = searchText([text]).replace(/[\\%_]/g, '\\$&');
  const held = typeof column === 'string' ? sql.ref(column) : column;
  return sql<boolean>`${held} like ${`%${escaped}%`} escape '\\'`;
};
