import { pipeline, Readable } from 'node:stream';
import { parse } from 'csv-parse';

/** A row of a CSV file under the names of its header. */
export interface CsvRow {
  /** The line that it ends on, from 1. */
  line: number;
  cells: Record<string, string>;
}

/** What the columns are, whatever the header says. */
export interface CsvLayout {
  /** Names in their order; no text: not read. */
  columns: readonly string[];
  /** Whether the first line is a header. */
  header: boolean;
}

/** Characters of a row that is read. */
const LONGEST_ROW = 100_000;

/** Returns a header’s names as they are compared: `#Public Comment` too. */
export const readHeader = (names: readonly string[]): string[] =>
  names.map((name) =>
    name
      .replace(/^[\s#]+/, '')
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );

/** Returns what separates a header’s names. */
export const findDelimiter = (header: string): string =>
  /[,;\t]/.exec(header)?.[0] ?? ',';

/** What spreadsheets are told to show, not to compute: `formatCsvRow` adds it. */
const unguard = (cell: string): string =>
  /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;

/**
 * Reads the rows of a CSV file as it comes: RFC 4180, with commas, semicolons or
 * tabs, whichever its first line has.
 *
 * @param layout absent: the header names the columns
 * @throws Error that names the line, for a row that can’t be read
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  layout?: CsvLayout,
): AsyncGenerator<CsvRow> {
  const parts = text[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done) return;
  const [header = ''] = first.value.split('\n');
  async function* all() {
    yield first.value as string;
    for (;;) {
      const next = await parts.next();
      if (next.done) return;
      yield next.value;
    }
  }
  const parser = parse({
    columns: layout
      ? layout.columns.map((name) => name !== '' && { name })
      : readHeader,
    from_line: layout?.header ? 2 : 1,
    delimiter: findDelimiter(header),
    info: true,
    max_record_size: LONGEST_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
  // Whoever reads the rows is told of a failure by them.
  pipeline(Readable.from(all()), parser, () => {});
  for await (const { record, info } of parser as AsyncIterable<{
    record: Record<string, string>;
    info: { lines: number };
  }>) {
    const cells = Object.fromEntries(
      Object.entries(record).map(([name, cell]) => [name, unguard(cell)]),
    );
    yield { line: info.lines, cells };
  }
}
