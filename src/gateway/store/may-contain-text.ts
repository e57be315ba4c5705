import { sql, type RawBuilder } from 'kysely';
import type { Db } from './db';
import { isPostgres } from './is-postgres';
import { searchText } from './search';

/** Characters of a piece in the index of the texts of bans. */
const PIECE = 3;
/** Not before any text that begins with what it is put behind. */
const LAST = '\u{10FFFF}'.repeat(PIECE);

/** Returns the pieces of a text: those of full length, or all of a short one. */
const listPieces = (text: string): string[] => {
  const characters = [...text];
  const last = Math.max(characters.length - PIECE, 0);
  const pieces = Array.from({ length: last + 1 }, (_, start) =>
    characters.slice(start, start + PIECE).join(''),
  );
  return [...new Set(pieces)];
};

const quoteLexeme = (piece: string): string =>
  `'${piece.replace(/['\\]/g, '$&$&')}':*`;

const quotePhrase = (piece: string): string =>
  `"${piece.replaceAll('"', '""')}"`;

const mayContain = (db: Db, text: string): RawBuilder<boolean> => {
  // SQLite's texts end at a NUL, and PostgreSQL’s have none.
  const [searched = ''] = searchText([text]).split('\0');
  const pieces = listPieces(searched);
  if (isPostgres(db)) {
    const query = pieces.map(quoteLexeme).join(' & ');
    return sql`ban_search_pieces(b.search) @@ ${query}::tsquery`;
  }
  if ([...searched].length < PIECE) {
    return sql`b.id in (select doc from ban_search_pieces
      where term >= ${searched} and term <= ${searched + LAST})`;
  }
  const query = pieces.map(quotePhrase).join(' AND ');
  return sql`b.id in (select rowid from ban_search
    where ban_search match ${query})`;
};

/**
 * Returns the condition that the index of texts has all pieces of one of some
 * texts for ban `b`: it holds of each ban whose text contains one, and of few
 * others.
 */
export const mayContainOne = (
  db: Db,
  texts: readonly string[],
): RawBuilder<boolean> =>
  sql`(${sql.join(
    texts.map((text) => mayContain(db, text)),
    sql` or `,
  )})`;
