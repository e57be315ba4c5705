import { sql, type RawBuilder } from 'kysely';
import type { FromBans } from './ban-filter';
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

/**
 * Returns a piece as it is searched for. Only a short one is a beginning: to
 * find those PostgreSQL reads all that begin so, however many that are.
 */
const quoteLexeme = (piece: string): string => {
  const quoted = `'${piece.replace(/['\\]/g, '$&$&')}'`;
  return [...piece].length < PIECE ? `${quoted}:*` : quoted;
};

const quotePhrase = (piece: string): string =>
  `"${piece.replaceAll('"', '""')}"`;

// SQLite's texts end at a NUL, and PostgreSQL’s have none.
const readText = (text: string): string =>
  searchText([text]).split('\0')[0] ?? '';

/** Selects, on SQLite, the ids of bans whose text has all pieces of another. */
const selectRows = (text: string): RawBuilder<unknown> => {
  const searched = readText(text);
  if ([...searched].length < PIECE) {
    return sql`select doc as id from ban_search_pieces
      where term >= ${searched} and term <= ${searched + LAST}`;
  }
  const query = listPieces(searched).map(quotePhrase).join(' AND ');
  return sql`select rowid as id from ban_search
    where ban_search match ${query}`;
};

const mayContain = (db: Db, text: string): RawBuilder<boolean> => {
  if (!isPostgres(db)) return sql`b.id in (${selectRows(text)})`;
  const query = listPieces(readText(text)).map(quoteLexeme).join(' & ');
  return sql`ban_search_pieces(b.search) @@ ${query}::tsquery`;
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

/** Selects the ids of the bans that `mayContainOne` holds of, one by one. */
export const selectMayContain = (
  db: Db,
  texts: readonly string[],
): FromBans<{ id: number }> => {
  if (isPostgres(db)) {
    const bans = db.selectFrom('bans as b').select('b.id');
    return bans.where(mayContainOne(db, texts));
  }
  const rows = sql.join(texts.map(selectRows), sql` union all `);
  return db
    .selectFrom(sql<{ id: number }>`(${rows})`.as('b'))
    .select('b.id') as unknown as FromBans<{ id: number }>;
};
