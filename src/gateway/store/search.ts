import { sql, type RawBuilder } from 'kysely';

/** Returns case-folded text, which one plain search finds on every database. */
export const searchText = (parts: readonly string[]): string =>
  parts.join('\n').normalize('NFKC').toLowerCase();

const escapeLike = (text: string): string =>
  searchText([text]).replace(/[\\%_]/g, '\\$&');

/**
 * Returns the condition that a column of case-folded text contains some text. The escape character is
 * named, because only PostgreSQL has one by itself.
 */
export const containsText = (
  column: string | RawBuilder<string>,
  text: string,
): RawBuilder<boolean> => {
  const searched = typeof column === 'string' ? sql.ref(column) : column;
  return sql<boolean>`${searched} like ${`%${escapeLike(text)}%`} escape '\\'`;
};
