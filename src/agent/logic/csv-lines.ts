/** What separates columns, in the order of how sure it is. */
const DELIMITERS = ['\t', ';', ','] as const;

/** Returns what separates the columns of a line; undefined: it has but one. */
export const findDelimiter = (line: string): string | undefined =>
  DELIMITERS.find((one) => splitCells(line, one).length > 1);

/** Splits a line of CSV into its cells, without quotes around them. */
export const splitCells = (line: string, delimiter: string): string[] => {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < line.length; index += 1) {
    const char = line[index] ?? '';
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (line[index + 1] === '"') {
        cell += char;
        index += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (char === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else cell += char;
  }
  return [...cells, cell.trim()];
};

/**
 * Creates a reader of the records of a CSV file that comes in pieces: a piece
 * may end in the middle of a quoted cell.
 */
export const createCsvReader = (): ((piece: string) => string[][]) => {
  let rest = '';
  return (piece) => {
    const text = rest + piece;
    const records: string[][] = [];
    let start = 0;
    let isQuoted = false;
    for (let index = 0; index < text.length; index += 1) {
      const char = text[index];
      if (char === '"') isQuoted = !isQuoted;
      else if (char === '\n' && !isQuoted) {
        const line = text.slice(start, index).replace(/\r$/, '');
        if (line !== '') records.push(splitCells(line, ','));
        start = index + 1;
      }
    }
    rest = text.slice(start);
    return records;
  };
};
