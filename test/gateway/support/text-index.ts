import { sql } from 'kysely';
import type { Db } from '../../../src/gateway/store/db';

/** What SQLite's index of the texts of bans has, by ban. */
export const readTextIndex = async (
  db: Db,
): Promise<Record<number, string[]>> => {
  const { rows } = await sql<{ term: string; doc: number }>`
    select distinct term, doc from ban_search_pieces`.execute(db);
  const found: Record<number, string[]> = {};
  for (const { term, doc } of rows) (found[doc] ??= []).push(term);
  return found;
};

/** What it should have: the pieces of the texts that bans are found by. */
export const listTextPieces = async (
  db: Db,
): Promise<Record<number, string[]>> => {
  const bans = await db.selectFrom('bans').select(['id', 'search']).execute();
  return Object.fromEntries(
    bans
      .filter(({ search }) => search)
      .map(({ id, search }) => {
        const characters = [...`${search}\n\n`];
        const pieces = characters
          .slice(0, -2)
          .map((_, start) => characters.slice(start, start + 3).join(''));
        return [id, [...new Set(pieces)].toSorted()];
      }),
  );
};
