import { sql } from 'kysely';
import { coarseValue } from '../../keys/coarse-value';
import type { Db } from '../db';
import { searchText } from '../search';
import { isSpelled, type SpelledKey } from './select-spelled';

/** A ban's key that may be spelled as an earlier version did. */
export interface SpelledBanKey extends SpelledKey {
  id: number;
  ban: number;
  typed: string;
}

/** Lists keys of bans, also of those that are over, by id, after one of them. */
export const listSpelledBanKeys = (
  db: Db,
  after: number,
  limit: number,
): Promise<SpelledBanKey[]> =>
  db
    .selectFrom('ban_keys')
    .select(['id', 'ban', 'kind', 'value', 'typed'])
    .where('id', '>', after)
    .where(isSpelled)
    .orderBy('id')
    .limit(limit)
    .execute();

/** Gives a key of a ban another kind and value, by which the ban is found, too. */
export const updateSpelledBanKey = async (
  trx: Db,
  { id, ban }: Pick<SpelledBanKey, 'id' | 'ban'>,
  { kind, value }: SpelledKey,
): Promise<void> => {
  await trx
    .updateTable('ban_keys')
    .set({ kind, value, coarse: coarseValue({ kind, value }) })
    .where('id', '=', id)
    .execute();
  await trx
    .updateTable('bans')
    .set({ search: sql`search || ${searchText(['', value])}` })
    .where('id', '=', ban)
    .execute();
};
