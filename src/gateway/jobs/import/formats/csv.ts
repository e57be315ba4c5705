import { IMPORT_COLUMNS } from '../../../../protocol/import-formats';
import { invalidEntry, type Entry, type EntryKey } from '../entry';
import { readCsv, type CsvLayout, type CsvRow } from '../read-csv';

/** Columns that only tell people something. */
const TOLD_COLUMNS = [
  'id',
  'created_at',
  'created_by',
  'reference',
  'hits',
  'source',
  'list',
] as const;

const KNOWN: readonly string[] = [...IMPORT_COLUMNS, ...TOLD_COLUMNS];

/** Returns what is wrong with a header as a sentence; undefined if nothing is. */
export const explainHeader = (names: readonly string[]): string | undefined => {
  if (!names.includes('value')) {
    return 'Expected a header line with the column value.';
  }
  // A misspelt `until` would make bans for good.
  const unknown = names.find((name) => !KNOWN.includes(name));
  return unknown === undefined
    ? undefined
    : `There is no column ${unknown}. Expected some of ${KNOWN.join(', ')}.`;
};

const keyOf = ({
  kind,
  value = '',
  typed,
  exact,
}: CsvRow['cells']): EntryKey => ({
  ...(kind && { kind: kind.toLowerCase() }),
  value,
  ...(typed && { typed }),
  ...(/^(?:1|true|yes)$/i.test(exact ?? '') && { exact: true }),
});

const entryOf = ({ line, cells }: CsvRow): Entry => {
  const { value, state, until, reason, note, effect, text, sites } = cells;
  if (!value) return invalidEntry(line, '', 'The value is missing.');
  return {
    line,
    keys: [keyOf(cells)],
    ...(until && { until }),
    ...(reason && { reason }),
    ...(note && { note }),
    ...(effect && { effect }),
    ...(text && { text }),
    ...(sites && { sites: sites.split(/[\s|]+/) }),
    ...(state &&
      state !== 'active' && {
        verdict: { outcome: 'ended', why: `The list says ${state}.` },
      }),
  };
};

/**
 * Reads our own CSV, or one whose columns somebody named: rows of the same `ban`,
 * one after the other, are one.
 */
export const readOwnCsv = async function* (
  text: AsyncIterable<string>,
  layout?: CsvLayout,
): AsyncGenerator<Entry> {
  let open: { ban: string; entry: Entry } | undefined;
  for await (const row of readCsv(text, layout)) {
    const wrong = explainHeader(Object.keys(row.cells));
    if (wrong !== undefined) throw new Error(wrong);
    const ban = row.cells['ban'] ?? '';
    const entry = entryOf(row);
    if (ban && open?.ban === ban) {
      open.entry.keys.push(...entry.keys);
      if (entry.verdict) open.entry.verdict = entry.verdict;
      continue;
    }
    if (open) yield open.entry;
    open = { ban, entry };
  }
  if (open) yield open.entry;
};
