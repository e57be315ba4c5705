/** Case-folded, so that one plain search finds it on every database. */
export const searchText = (parts: readonly string[]): string =>
  parts.join('\n').normalize('NFKC').toLowerCase();

/**
 * A `like` pattern for text that holds another. SQLite's `like` knows no
 * escape character by default, so a percent sign matches any one character,
 * which only finds more.
 */
export const containing = (text: string): string =>
  `%${searchText([text]).replaceAll('%', '_')}%`;
