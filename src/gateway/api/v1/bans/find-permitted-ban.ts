import type { Caller } from '../../../auth/caller';
import type { Policy } from '../../../auth/policies';
import { ApiError } from '../../../lib/errors/api-error';
import {
  findBanByReference,
  listBansById,
  type StoredBan,
} from '../../../store/bans';
import type { Db } from '../../../store/db';
import { wholeId } from '../../shared/path-parameters';

/** Makes the error for a ban that does not exist, or is not to be seen. */
export const banNotFound = (id: string | number) =>
  new ApiError(
    'not_found',
    `There is no ban ${id}. Expected its id, or its reference.`,
    'id',
  );

/** Finds a ban by its id, or by its reference in either case. */
export const findBan = async (
  db: Db,
  id: string,
): Promise<StoredBan | undefined> => {
  const found = wholeId.safeParse(id).success
    ? Number(id)
    : await findBanByReference(db, id.trim().toUpperCase());
  const [ban] = found === undefined ? [] : await listBansById(db, [found]);
  return ban;
};

/**
 * Finds a ban. One that the policy denies the caller is not found either.
 *
 * @param id as it stands in the path: an id or a reference
 * @throws ApiError `not_found`
 */
export const findPermittedBan = async (
  db: Db,
  id: string,
  caller: Caller,
  policy: Policy,
): Promise<StoredBan> => {
  const ban = await findBan(db, id);
  if (!ban || !policy(caller, ban)) throw banNotFound(id);
  return ban;
};
