import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';

/** Characters between two columns. */
const GAP = '  ';

const lengthOf = (text: string): number => [...text].length;

const cut = (line: string, width: number): string =>
  lengthOf(line) > width ? `${[...line].slice(0, width - 1).join('')}…` : line;

/**
 * Returns rows as lines, in columns as wide as their widest cell.
 *
 * @param width of a terminal, which longer lines are cut to; absent: none is
 */
export const formatTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width = Infinity,
): string => {
  const cells = [head, ...rows].map((row) => row.map(escapeControlCharacters));
  const widths = head.map((_, column) =>
    Math.max(...cells.map((row) => lengthOf(row[column] ?? ''))),
  );
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const missing = (widths[column] ?? 0) - lengthOf(cell);
          return cell + ' '.repeat(missing);
        })
        .join(GAP)
        .trimEnd(),
    )
    .map((line) => cut(line, width))
    .join('\n');
};
