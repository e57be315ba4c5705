import type { Mailbox } from './mail-providers';
import { canonicalDomain } from './mail-domain';
import { unwrap } from './unwrap';
import { withoutJoiners } from './visible-text';

/** A stretch of an address: plain, or what stood between quotes. */
interface Piece {
  text: string;
  isQuoted: boolean;
}

/** Returns where a comment ends that begins at an index; undefined if nowhere. */
const endOfComment = (text: string, start: number): number | undefined => {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '(') depth += 1;
    else if (text[index] === ')' && (depth -= 1) === 0) return index;
  }
  return undefined;
};

/**
 * Splits an address into its plain and its quoted pieces, without comments.
 * https://www.rfc-editor.org/rfc/rfc5322#section-3.2
 */
const splitPieces = (text: string): Piece[] | undefined => {
  const pieces: Piece[] = [];
  let plain = '';
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') {
      const end = endOfComment(text, index);
      if (end === undefined) return undefined;
      index = end;
    } else if (text[index] === '"') {
      const [quoted] = /^"(?:[^"\\]|\\.)*"/s.exec(text.slice(index)) ?? [];
      if (quoted === undefined) return undefined;
      pieces.push({ text: plain, isQuoted: false });
      const content = quoted.slice(1, -1).replace(/\\(.)/gs, '$1');
      pieces.push({ text: content, isQuoted: true });
      plain = '';
      index += quoted.length - 1;
    } else {
      plain += text[index];
    }
  }
  return [...pieces, { text: plain, isQuoted: false }];
};

/** What stands in a local part only between quotes. */
const SPECIAL = /[\s@"(),:;<>[\]\\]/;

/** Returns the local part of its pieces; undefined if they are none. */
const joinLocal = (pieces: readonly Piece[]): string | undefined => {
  const words = pieces.map(({ text, isQuoted }, index) => {
    if (isQuoted) return text;
    const tight = text.replace(/\s*\.\s*/g, '.');
    const from = index === 0 ? tight.trimStart() : tight;
    return index === pieces.length - 1 ? from.trimEnd() : from;
  });
  const isPlain = pieces.every(
    ({ isQuoted }, index) => isQuoted || !SPECIAL.test(words[index] ?? ''),
  );
  return isPlain ? words.join('') : undefined;
};

/** Parses an address alone: `ana@example.com`, `"ana"@example.com`. */
const parseAddress = (text: string): Mailbox | undefined => {
  const pieces = splitPieces(text);
  const at = pieces?.findIndex(
    (piece) => !piece.isQuoted && piece.text.includes('@'),
  );
  const last = pieces?.at(-1);
  if (!pieces || !last || at !== pieces.length - 1) return undefined;
  const [before = '', after = '', ...rest] = last.text.split('@');
  const plain = { text: before, isQuoted: false };
  const local = rest.length
    ? undefined
    : joinLocal([...pieces.slice(0, -1), plain]);
  const domain = canonicalDomain(after.trim());
  return local && domain !== undefined ? { local, domain } : undefined;
};

/**
 * Parses an email address, however it was pasted; undefined for a text that is
 * not one address.
 *
 * @returns the local part in lower case, and the canonical domain
 */
export const parseMailbox = (typed: string): Mailbox | undefined => {
  for (const text of unwrap(typed)) {
    const parsed = parseAddress(text);
    if (parsed) return { ...parsed, local: foldLocal(parsed.local) };
  }
  return undefined;
};

/** A last sigma is the same letter as any other. */
const foldLocal = (local: string): string =>
  withoutJoiners(local).toLowerCase().normalize('NFKC').replace(/ς/g, 'σ');

/** Returns an address of its parts, quoted where it has to be. */
export const formatMailbox = ({ local, domain }: Mailbox): string =>
  SPECIAL.test(local)
    ? `"${local.replace(/["\\]/g, '\\$&')}"@${domain}`
    : `${local}@${domain}`;
