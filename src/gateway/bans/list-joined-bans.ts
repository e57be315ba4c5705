import { listBansById, listJoinedIds, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';

/** Lists the other bans that are joined with a ban. */
export const listJoinedBans = async (
  db: Db,
  { id, joined }: Pick<StoredBan, 'id' | 'joined'>,
): Promise<StoredBan[]> => {
  if (joined === null) return [];
  const ids = (await listJoinedIds(db, [joined])).get(joined) ?? [];
  return listBansById(
    db,
    ids.filter((one) => one !== id),
  );
};
