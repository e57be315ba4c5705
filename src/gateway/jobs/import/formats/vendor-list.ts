import type { VendorList } from '../../../vendors/clients/vendor-definition';
import { invalidEntry, type Entry, type ReadEntries } from '../entry';
import { readJsonRows } from '../read-json-rows';

const entryOf = (line: number, value: unknown, { row }: VendorList): Entry => {
  const { data: ban } = row.safeParse(value);
  if (!ban?.keys.length) {
    const why = 'It bans nothing that is documented.';
    return invalidEntry(line, JSON.stringify(value), why);
  }
  const { keys, reason, until } = ban;
  return {
    line,
    keys: keys.map(({ kind, value: text }) => ({ kind, value: text })),
    ...(until !== null && { until }),
    ...(reason && { reason }),
  };
};

/** Returns what reads the answer of a vendor’s list of bans, a ban each. */
export const createVendorListReader = (list: VendorList): ReadEntries =>
  async function* (text) {
    for await (const { line, value } of readJsonRows(text, list.paths)) {
      yield entryOf(line, value, list);
    }
  };
