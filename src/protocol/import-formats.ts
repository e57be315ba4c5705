import { VENDOR_IDS } from './vendors';

/** The formats of lists that an import reads: those of vendors by their ids. */
export const IMPORT_FORMATS = [
  'csv',
  'jsonl',
  'json',
  'plain',
  ...VENDOR_IDS,
  'crowdsec',
  'mastodon-ips',
  'mastodon-domains',
  'discourse-ips',
  'discourse-emails',
] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Columns of a CSV list that an import reads. */
export const IMPORT_COLUMNS = [
  'ban',
  'kind',
  'value',
  'typed',
  'exact',
  'state',
  'sites',
  'until',
  'reason',
  'note',
  'effect',
  'text',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** The formats that an export writes. */
export const EXPORT_FORMAT_NAMES = ['csv', 'jsonl', 'plain'] as const;
