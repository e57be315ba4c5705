import type { Caller } from '../../../auth/caller';
import { ApiError } from '../../../lib/errors/api-error';
import { listBansById, type StoredBan } from '../../../store/bans';
import type { Db } from '../../../store/db';
import { appliesTo } from '../../../store/predicates';
import { wholeId } from '../../shared/path-parameters';

/**
 * A ban that concerns a caller's sites.
 *
 * @throws ApiError `not_found`
 */
export const visibleBan = async (
  db: Db,
  id: string,
  { sites }: Caller,
): Promise<StoredBan> => {
  const [ban] = wholeId.safeParse(id).success
    ? await listBansById(db, [Number(id)])
    : [];
  if (!ban || !appliesTo(ban.sites, sites)) {
    throw new ApiError('not_found', `There is no ban ${id}.`, 'id');
  }
  return ban;
};
