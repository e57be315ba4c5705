import { formatCsvRow } from './format-csv-row';
import type { ExportedBan } from './export-record';

/** How one format writes bans. */
export interface ExportFormat {
  type: string;
  extension: string;
  head: string;
  format(ban: ExportedBan): string;
}

const COLUMNS = [
  ...['ban', 'kind', 'value', 'typed', 'exact', 'state', 'sites', 'until'],
  ...[
    'reason',
    'note',
    'effect',
    'text',
    'created_at',
    'created_by',
    'reference',
    'hits',
    'source',
    'list',
  ],
];

const csvRows = (ban: ExportedBan): string =>
  ban.keys
    .map(({ kind, value, typed, exact }) =>
      formatCsvRow([
        ...[ban.id, kind, value, typed, exact ? 'true' : '', ban.state],
        ...[ban.sites.join(' '), ban.until ?? '', ban.reason, ban.note],
        ...[ban.effect, ban.text],
        ...[ban.createdAt, ban.createdBy.name, ban.reference, ban.hits],
        ...[ban.source, ban.list?.name ?? ''],
      ]),
    )
    .join('');

/** Kinds of values that tell themselves what they are. */
const TELLING = ['ip', 'email', 'domain'];

const plainValue = ({ kind, value }: ExportedBan['keys'][number]): string => {
  if (TELLING.includes(kind)) return value;
  return kind === 'phone' ? `+${value}` : `${kind}:${value}`;
};

/** The formats of an export; an import reads all of them. */
export const EXPORT_FORMATS = {
  csv: {
    type: 'text/csv; charset=utf-8',
    extension: 'csv',
    head: formatCsvRow(COLUMNS),
    format: csvRows,
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    extension: 'jsonl',
    head: '',
    format: (ban) => `${JSON.stringify(ban)}\n`,
  },
  plain: {
    type: 'text/plain; charset=utf-8',
    extension: 'txt',
    head: '# Bans of Doorlist, one value a line\n',
    // A line of values alone can't say that a ban is over, or only watches.
    format: (ban) =>
      ban.state === 'active' && ban.effect !== 'watch'
        ? ban.keys.map((key) => `${plainValue(key)}\n`).join('')
        : '',
  },
} satisfies Record<string, ExportFormat>;
