import {
  findBanByReference,
  listBansById,
  type StoredBan,
} from '../store/bans';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';

/**
 * Finds the ban that a reference names, in either case, if it refuses on a site,
 * or did.
 */
export const findAppealedBan = async (
  db: Db,
  reference: string,
  site: string,
): Promise<StoredBan | undefined> => {
  const id = await findBanByReference(db, reference.toUpperCase());
  const [ban] = id === undefined ? [] : await listBansById(db, [id]);
  return ban && ban.effect !== 'watch' && appliesTo(ban.sites, [site])
    ? ban
    : undefined;
};
