import type { Caller } from '../../../auth/caller';
import type { Policy } from '../../../auth/policies';
import { ApiError } from '../../../lib/errors/api-error';
import { listBansById, type StoredBan } from '../../../store/bans';
import type { Db } from '../../../store/db';
import { wholeId } from '../../shared/path-parameters';

/**
 * Finds a ban. One that the policy denies the caller is not found either.
 *
 * @param id as it stands in the path
 * @throws ApiError `not_found`
 */
export const findPermittedBan = async (
  db: Db,
  id: string,
  caller: Caller,
  policy: Policy,
): Promise<StoredBan> => {
  const [ban] = wholeId.safeParse(id).success
    ? await listBansById(db, [Number(id)])
    : [];
  if (!ban || !policy(caller, ban)) {
    throw new ApiError('not_found', `There is no ban ${id}.`, 'id');
  }
  return ban;
};
