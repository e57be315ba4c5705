import type { ImportFormat } from '../../../protocol/import-formats';
import { VENDOR_IDS } from '../../../protocol/vendors';
import { ApiError } from '../../lib/errors/api-error';
import { VENDOR_DEFINITIONS } from '../../vendors/clients/vendor-definitions';
import { explainHeader } from './formats/csv';
import { findDelimiter, readHeader } from './read-csv';

const tryJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Returns the names of an object’s fields; undefined for any other value. */
const fieldsOf = (value: unknown): string[] | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.keys(value)
    : undefined;

/** Fields that one entry has, in a line of its own. */
const OF_ENTRY = ['keys', 'kind', 'value', 'cidr'];
/** Fields of CrowdSec’s decisions, which are in a list. */
const OF_DECISION = ['scope', 'scenario'];

/** What CrowdSec’s decisions look like, in whichever of its lists. */
const DECISIONS =
  /"(?:scope|decisions|scenario)"\s*:|^\{\s*"(?:new|deleted)"\s*:/;

const guessJson = (head: string): ImportFormat => {
  const [first = '', second = ''] = head.split('\n').map((line) => line.trim());
  const fields = fieldsOf(tryJson(first));
  const isEntry = fields?.some((field) => OF_ENTRY.includes(field));
  const isDecision = fields?.some((field) => OF_DECISION.includes(field));
  if (fields && !isDecision && (isEntry || second.startsWith('{'))) {
    return 'jsonl';
  }
  const vendor = VENDOR_IDS.find((id) =>
    VENDOR_DEFINITIONS[id].list.sign.test(head),
  );
  return vendor ?? (DECISIONS.test(head) ? 'crowdsec' : 'json');
};

/** Returns the format that a CSV header is of; undefined for one of none. */
const guessCsv = (names: readonly string[]): ImportFormat | undefined => {
  const has = (...wanted: string[]) =>
    wanted.every((name) => names.includes(name));
  if (has('email', 'action', 'match_count')) return 'discourse-emails';
  if (has('ip_address', 'action')) return 'discourse-ips';
  if (has('domain', 'severity')) return 'mastodon-domains';
  if (has('ip', 'severity')) return 'mastodon-ips';
  return has('value') ? 'csv' : undefined;
};

const CSV_FORMATS: readonly ImportFormat[] = [
  ...(['csv', 'mastodon-ips', 'mastodon-domains'] as const),
  ...(['discourse-ips', 'discourse-emails'] as const),
];

/** What the content type alone says of a format. */
const isCsvType = (type: string): boolean => /^text\/csv\b/i.test(type);

/**
 * Returns the format of a list by how it begins.
 *
 * @param head its first thousands of characters
 * @param type the content type that it came with; it decides nothing alone, as
 * programs send lists of all formats as plain text
 * @throws ApiError `invalid` for a CSV file whose header is of no known format
 */
export const guessFormat = (head: string, type: string): ImportFormat => {
  const text = head.trimStart();
  if (/^[{[]/.test(text)) return guessJson(text);
  const [first = ''] = text.split('\n');
  const names = readHeader(first.split(findDelimiter(first)));
  const csv = guessCsv(names.map((name) => name.replace(/^"|"$/g, '')));
  if (csv) return csv;
  if (!isCsvType(type)) return 'plain';
  throw new ApiError(
    'invalid',
    `${explainHeader(names) ?? ''} Or name the format.`.trim(),
    'format',
  );
};

/**
 * Checks that a list can be of the format that was named.
 *
 * @throws ApiError `invalid` that names what is wrong
 */
export const checkFormat = (format: ImportFormat, head: string): void => {
  if (!CSV_FORMATS.includes(format)) return;
  const [first = ''] = head.trimStart().split('\n');
  const names = readHeader(first.split(findDelimiter(first))).map((name) =>
    name.replace(/^"|"$/g, ''),
  );
  const wrong = format === 'csv' ? explainHeader(names) : undefined;
  if (wrong !== undefined) throw new ApiError('invalid', wrong, 'body');
  if (format !== 'csv' && guessCsv(names) !== format) {
    throw new ApiError(
      'invalid',
      `The header line is none of ${format}.`,
      'format',
    );
  }
};
