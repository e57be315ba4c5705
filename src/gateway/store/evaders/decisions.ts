import type { Db } from '../db';

/** Lists those of some bans of whom somebody said that a visitor is somebody else. */
export const listDismissedBans = async (
  db: Db,
  visitor: string,
  bans: readonly number[],
): Promise<Set<number>> => {
  const rows = await db
    .selectFrom('flag_decisions')
    .select('ban')
    .distinct()
    .where('visitor', '=', visitor)
    .where('ban', 'in', bans)
    .where('confirmed', '=', 0)
    .execute();
  return new Set(rows.map(({ ban }) => ban));
};
