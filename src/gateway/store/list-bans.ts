import type { BanQuery } from './ban-query';
import { listBansById, type StoredBan } from './bans';
import type { Db } from './db';
import { listBanIds } from './list-ban-ids';

/**
 * Returns a page of bans with their keys and sites, and the value that each is
 * sorted by, for the cursor.
 */
export const listBans = async (
  db: Db,
  query: BanQuery,
  now: number,
): Promise<(StoredBan & { sortedBy: number })[]> => {
  const page = await listBanIds(db, query, now);
  const bans = await listBansById(
    db,
    page.map(({ id }) => id),
  );
  const values = new Map(page.map(({ id, value }) => [id, value]));
  return bans.map((ban) => ({ ...ban, sortedBy: values.get(ban.id) ?? 0 }));
};
