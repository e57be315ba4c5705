import type { AuditLine } from '../../../../protocol/audit';
import type { AuditApi, AuditQuery } from '../../../api/audit-api';

const PAGE = 500;
const COLUMNS = ['id', 'at', 'by', 'action', 'subject', 'detail'];

/** Quotes a cell; a spreadsheet takes none for a formula. */
const toCell = (value: string): string =>
  `"${(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

const toRow = ({ id, at, by, action, subject, detail }: AuditLine): string =>
  [String(id), at, by.name, action, subject, JSON.stringify(detail)]
    .map(toCell)
    .join(',');

/**
 * Reads all lines that filters leave, as CSV.
 *
 * @param onProgress told how many lines were read by now
 */
export const readLogAsCsv = async (
  api: AuditApi,
  query: AuditQuery,
  onProgress: (lines: number) => void,
): Promise<string> => {
  const rows = [COLUMNS.join(',')];
  let cursor: string | undefined;
  do {
    const page = await api.list(query, cursor, PAGE);
    rows.push(...page.data.map(toRow));
    onProgress(rows.length - 1);
    cursor = page.next;
  } while (cursor !== undefined);
  return `${rows.join('\r\n')}\r\n`;
};

/** Has the browser keep a text as a file. */
export const saveFile = (name: string, type: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};
