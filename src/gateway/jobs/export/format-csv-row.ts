import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet would compute, or what looks as if it were guarded. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Returns one row of a CSV file, with its line end. Cells that a spreadsheet
 * would compute begin with an apostrophe, which an import takes away.
 */
export const formatCsvRow = (cells: readonly (string | number)[]): string =>
  stringify([
    cells.map((cell) =>
      typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell,
    ),
  ]);
