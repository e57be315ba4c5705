import { invalidEntry, type Entry, type ReadEntries } from '../entry';
import { readCsv, type CsvRow } from '../read-csv';

const entryOf = (
  { line, cells }: CsvRow,
  kind: 'ip' | 'email',
  value: string | undefined,
): Entry => {
  if (!value) return invalidEntry(line, '', `The ${kind} is missing.`);
  const action = cells['action'] || 'block';
  return {
    line,
    keys: [{ kind, value }],
    ...(action !== 'block' && {
      verdict: { outcome: 'skipped', why: `It says ${action}, not block.` },
    }),
  };
};

/**
 * Reads Discourse’s screened addresses, as its “Export” writes them.
 * https://github.com/discourse/discourse/blob/main/app/jobs/regular/export_csv_file.rb
 */
export const readDiscourseIps: ReadEntries = async function* (text) {
  for await (const row of readCsv(text)) {
    yield entryOf(row, 'ip', row.cells['ip_address']);
  }
};

/**
 * Reads Discourse’s screened emails. The address beside an email is only the one
 * it was last seen from, and is not banned.
 */
export const readDiscourseEmails: ReadEntries = async function* (text) {
  for await (const row of readCsv(text)) {
    yield entryOf(row, 'email', row.cells['email']);
  }
};
