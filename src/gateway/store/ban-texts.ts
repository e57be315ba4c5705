import type { BanTextRow } from './schema/schema';
import type { Db } from './db';

/** Adds what somebody wrote about a ban. Part of a transaction. */
export const insertBanTexts = async (
  trx: Db,
  rows: readonly BanTextRow[],
): Promise<void> => {
  if (rows.length) await trx.insertInto('ban_texts').values(rows).execute();
};

/** Lists the texts that belong to some lines of the audit trail. */
export const listBanTexts = (
  db: Db,
  audits: readonly number[],
): Promise<BanTextRow[]> =>
  audits.length
    ? db
        .selectFrom('ban_texts')
        .selectAll()
        .where('audit', 'in', audits)
        .orderBy('field')
        .execute()
    : Promise.resolve([]);
