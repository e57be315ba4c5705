import type { Db } from '../db';
import type { NeverBanRow } from '../never-ban';
import { isSpelled } from './select-spelled';

type SpelledEntry = Pick<NeverBanRow, 'id' | 'kind' | 'value'>;

/** Lists the entries of the never-ban list that have spellings. */
export const listSpelledNeverBan = (db: Db): Promise<SpelledEntry[]> =>
  db
    .selectFrom('never_ban')
    .select(['id', 'kind', 'value'])
    .where(isSpelled)
    .orderBy('id')
    .execute();

/** Gives an entry another value; one that has it already stands for both. */
export const updateNeverBanValue = async (
  trx: Db,
  { id, kind }: SpelledEntry,
  value: string,
): Promise<void> => {
  const other = await trx
    .selectFrom('never_ban')
    .select('id')
    .where('kind', '=', kind)
    .where('value', '=', value)
    .executeTakeFirst();
  await (other
    ? trx.deleteFrom('never_ban').where('id', '=', id).execute()
    : trx
        .updateTable('never_ban')
        .set({ value })
        .where('id', '=', id)
        .execute());
};
