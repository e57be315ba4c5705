import { findDelimiter, splitCells } from './csv-lines';

/** What a column of a list may mean to an import; no text: it is not read. */
export const COLUMN_MEANINGS = [
  ...(['value', 'kind', 'reason', 'note', 'until', 'sites', ''] as const),
] as const;
type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** The columns of a list, and what they are taken for. */
export interface ListColumns {
  /** As the header names them; without a header, the first line's cells. */
  names: string[];
  meanings: ColumnMeaning[];
  /** Whether the first line is a header. */
  header: boolean;
}

/** Names that people give to columns, in some languages. */
const NAMES: readonly [ColumnMeaning, RegExp][] = [
  [
    'value',
    /^(value|who|ip|cidr|network|address|ip_?address|ip_or_e?mail|e_?mail|e_?mail_?address|domain|host|phone|telephone|number|visitor|user|identifier|adresse|telefon|correo|téléphone)$/,
  ],
  ['kind', /^(kind|type|art|tipo)$/],
  [
    'until',
    /^(until|ends?|end_date|expires?|expires_at|expiry|expiration|valid_until|bis|hasta|até|expire_le)$/,
  ],
  ['reason', /^(reason|why|cause|grund|motif|motivo|razón)$/],
  ['note', /^(notes?|comments?|remarks?|description|agent|by|notiz|nota)$/],
  ['sites', /^(sites?|website)$/],
];

/** Headers that the gateway knows by itself: our own, Mastodon's, Discourse's. */
const KNOWN_HEADERS: readonly (readonly string[])[] = [
  ['domain', 'severity'],
  ['ip', 'severity'],
  ['ip_address', 'action'],
  ['email', 'action', 'match_count'],
  ['value', 'kind'],
  ['value'],
];

const COMMENT = /^\s*(?:[#;!]|\/\/|deny\s)/i;
const VALUE =
  /^(?:[\da-f:.]+(?:\/\d{1,3})?|\S+@\S+\.\S+|\+?[\d\s().-]{7,}|(?:[\w-]+\.)+[a-z]{2,})$/i;
const TIME = /^\d{4}-\d{2}-\d{2}(?:[T ]\S+)?$|^\d{1,2}[./]\d{1,2}[./]\d{4}$/;

/** Lines that a guess looks at. */
const SAMPLE = 50;

const normalize = (name: string): string =>
  name
    .replace(/^[\ufeff\s#]+/, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/**
 * Guesses what the columns of a list mean, from how it begins. Undefined: the
 * gateway tells by itself what it is, as of JSON and of one value a line.
 */
export const guessColumns = (head: string): ListColumns | undefined => {
  const text = head.replace(/^\ufeff/, '');
  if (/^\s*[{[]/.test(text)) return undefined;
  // The last line may be cut.
  const lines = text.split(/\r?\n/).slice(0, SAMPLE);
  const [first = '', ...others] = lines.filter((line) => line.trim() !== '');
  if (COMMENT.test(first) && !first.includes(',')) return undefined;
  const delimiter = findDelimiter(first) ?? ',';
  const names = splitCells(first, delimiter);
  const rows = others.map((line) => splitCells(line, delimiter));
  const header = names.map(normalize);
  const isKnown = KNOWN_HEADERS.some((known) =>
    known.every((name) => header.includes(name)),
  );
  if (isKnown && !hasStrangers(header)) return undefined;
  const byName = header.map(
    (name) => NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? '',
  );
  if (byName.some((meaning) => meaning === 'value')) {
    return { names, meanings: onlyOnce(byName), header: true };
  }
  if (names.length < 2) return undefined;
  return guessByContent(names, rows);
};

/** Columns that an export of ours has besides those that are read. */
const OWN =
  /^(ban|typed|exact|state|effect|text|id|created_at|created_by|reference|hits|source|list|kind|value|until|sites|reason|note|severity|action|match_count|.*public_comment|.*private_comment|obfuscate|reject_media|reject_reports|last_match_at|created|ip|domain|email|ip_address|expires_at|comment)$/;

const hasStrangers = (header: readonly string[]): boolean =>
  header.some((name) => !OWN.test(name));

/** Of several columns that may mean the same, the first does. */
const onlyOnce = (meanings: readonly ColumnMeaning[]): ColumnMeaning[] =>
  meanings.map((meaning, index) =>
    meanings.indexOf(meaning) === index ? meaning : '',
  );

const guessByContent = (
  names: string[],
  rows: readonly (readonly string[])[],
): ListColumns | undefined => {
  const isLike = (index: number, pattern: RegExp) => {
    const cells = rows
      .map((row) => row[index] ?? '')
      .filter((cell) => cell !== '');
    const like = cells.filter((cell) => pattern.test(cell));
    return cells.length > 0 && like.length >= cells.length * 0.8;
  };
  const header = !names.some((name) => VALUE.test(name));
  const meanings = names.map((name, index): ColumnMeaning => {
    if (isLike(index, TIME) || (!header && TIME.test(name))) return 'until';
    if (isLike(index, VALUE) || (!header && VALUE.test(name))) return 'value';
    return '';
  });
  if (!meanings.includes('value')) return undefined;
  const text = meanings.indexOf('');
  if (text >= 0) meanings[text] = 'reason';
  return { names, meanings: onlyOnce(meanings), header };
};
