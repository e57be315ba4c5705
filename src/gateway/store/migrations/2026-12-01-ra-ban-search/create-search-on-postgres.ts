import { sql, type Kysely } from 'kysely';

/**
 * Adds the index by a function and an index over it: needs no extension, which
 * the owner of a database may not be allowed to add.
 */
export const createSearchOnPostgres = async (
  db: Kysely<unknown>,
): Promise<void> => {
  // From the end: so each step has the two characters that come after.
  await sql`create function ban_search_pieces(text) returns tsvector
    language plpgsql immutable strict parallel safe as $$
    declare
      pieces text[] := '{}';
      next text := chr(10);
      after_next text := chr(10);
      one text;
    begin
      foreach one in array string_to_array(reverse($1), null) loop
        pieces := pieces || (one || next || after_next);
        after_next := next;
        next := one;
      end loop;
      return array_to_tsvector(pieces);
    end $$`.execute(db);
  await sql`create index ban_search on bans
    using gin (ban_search_pieces(search))`.execute(db);
};
