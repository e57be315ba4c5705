import type { Db } from './db';

/** A ban for good that nobody has looked at for as long as the owner wants. */
export interface BanToReview {
  id: number;
  reason: string;
  created_at: number;
  created_by_name: string;
  hits: number;
  last_hit_at: number | null;
  reviewed_at: number | null;
}

/** Lists bans for good that were made, and last reviewed, before a moment. */
export const listBansToReview = (
  db: Db,
  before: number,
): Promise<BanToReview[]> =>
  db
    .selectFrom('bans')
    .select(['id', 'reason', 'created_at', 'created_by_name'])
    .select(['hits', 'last_hit_at', 'reviewed_at'])
    .where('until', 'is', null)
    .where('blocklist', 'is', null)
    .where('ended_at', 'is', null)
    .where('created_at', '<', before)
    .where((where) =>
      where.or([
        where('reviewed_at', 'is', null),
        where('reviewed_at', '<', before),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** Writes when somebody said that a ban is to stay. @returns whether it goes on */
export const updateReviewedAt = async (
  trx: Db,
  id: number,
  at: number,
): Promise<boolean> => {
  const rows = await trx
    .updateTable('bans')
    .set({ reviewed_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
};
