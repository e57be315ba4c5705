import { sql, type Kysely } from 'kysely';

/** Bans that are put into the index at once, by their ids. */
const BLOCK = 5000;

/** What is indexed of a text. */
const piecesOf = (row: string) => sql.raw(`${row}.search || char(10, 10)`);

const INSERT = sql`insert into ban_search (rowid, search)
  values (new.id, ${piecesOf('new')});`;
/** An index without a copy of the text is told what it has of a row. */
const DELETE = sql`insert into ban_search (ban_search, rowid, search)
  values ('delete', old.id, ${piecesOf('old')});`;

const TRIGGERS = [
  sql`create trigger ban_search_insert after insert on bans
    begin ${INSERT} end`,
  sql`create trigger ban_search_update after update of search on bans
    when old.search <> new.search begin ${DELETE} ${INSERT} end`,
  sql`create trigger ban_search_delete after delete on bans
    begin ${DELETE} end`,
];

const fill = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql<{ last: number | null }>`
    select max(id) as last from bans`.execute(db);
  const last = rows[0]?.last ?? 0;
  for (let after = 0; after < last; after += BLOCK) {
    await sql`insert into ban_search (rowid, search)
      select id, ${piecesOf('bans')} from bans
      where id > ${after} and id <= ${after + BLOCK}`.execute(db);
  }
};

/**
 * Adds the index by FTS5, whose table `ban_search_pieces` names the bans that
 * have a piece: https://www.sqlite.org/fts5.html#the_trigram_tokenizer
 */
export const createSearchOnSqlite = async (
  db: Kysely<unknown>,
): Promise<void> => {
  await sql`create virtual table ban_search using fts5(
    search, content = 'bans', content_rowid = 'id', columnsize = 0,
    detail = none, tokenize = 'trigram case_sensitive 1')`.execute(db);
  await sql`create virtual table ban_search_pieces
    using fts5vocab(ban_search, instance)`.execute(db);
  await fill(db);
  for (const trigger of TRIGGERS) await trigger.execute(db);
};
