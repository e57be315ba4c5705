import { toNeverBan, type NeverBan } from '../keys/never-ban';
import type { Db } from '../store/db';
import { listNeverBan } from '../store/never-ban';

/** More entries than anybody keeps. */
const MOST = 100_000;

/** Returns the never-ban list: given entries, and those that are stored. */
export const loadNeverBan = async (
  db: Db,
  { entries }: NeverBan,
): Promise<NeverBan> => {
  const rows = await listNeverBan(db, { limit: MOST });
  return toNeverBan([...entries, ...rows]);
};
