import { invalidEntry, type Entry, type ReadEntries } from '../entry';
import { readCsv, type CsvRow } from '../read-csv';

const skipped = (what: string): Pick<Entry, 'verdict'> => ({
  verdict: { outcome: 'skipped', why: what },
});

const reasonOf = (cells: CsvRow['cells']): Pick<Entry, 'reason'> => {
  const reason =
    cells['comment'] || cells['public_comment'] || cells['private_comment'];
  return reason ? { reason } : {};
};

const domainEntry = ({ line, cells }: CsvRow): Entry => {
  const { domain, severity = 'suspend' } = cells;
  if (!domain) return invalidEntry(line, '', 'The domain is missing.');
  return {
    line,
    keys: [{ kind: 'domain', value: domain }],
    ...reasonOf(cells),
    ...(severity !== 'suspend' &&
      skipped(`A domain of severity ${severity} is not shut out.`)),
  };
};

const addressEntry = ({ line, cells }: CsvRow): Entry => {
  const { ip, severity = 'no_access', expires_at: until } = cells;
  if (!ip) return invalidEntry(line, '', 'The address is missing.');
  return {
    line,
    keys: [{ kind: 'ip', value: ip }],
    ...(until && { until }),
    ...reasonOf(cells),
    ...(severity !== 'no_access' &&
      skipped(`An address of severity ${severity} is not shut out.`)),
  };
};

/** Reads Mastodon’s domain blocks. https://docs.joinmastodon.org/admin/moderation/ */
export const readMastodonDomains: ReadEntries = async function* (text) {
  for await (const row of readCsv(text)) yield domainEntry(row);
};

/**
 * Reads Mastodon’s IP blocks, under the names of its API.
 * https://docs.joinmastodon.org/entities/Admin_IpBlock/
 */
export const readMastodonIps: ReadEntries = async function* (text) {
  for await (const row of readCsv(text)) yield addressEntry(row);
};
