import type { Caller } from '../../../auth/caller';
import { ApiError } from '../../../lib/errors/api-error';
import { listBansById, type StoredBan } from '../../../store/bans';
import type { Db } from '../../../store/db';
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
  const concerned =
    ban &&
    (!sites ||
      !ban.sites.length ||
      ban.sites.some((one) => sites.includes(one)));
  if (!concerned) {
    throw new ApiError('not_found', `There is no ban ${id}.`, 'id');
  }
  return ban;
};
