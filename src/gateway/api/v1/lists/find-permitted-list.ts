import type { Caller } from '../../../auth/caller';
import { canSee, ownsAllSites } from '../../../auth/policies';
import { requireList } from '../../../blocklists/change-list';
import { ApiError } from '../../../lib/errors/api-error';
import type { StoredBlocklist } from '../../../store/blocklists/blocklists';
import type { Db } from '../../../store/db';
import { pathId } from '../../shared/path-id';

/**
 * Finds a list. One of others’ sites is not found either.
 *
 * @param given the id as it stands in the path
 * @throws ApiError `not_found`
 */
export const findPermittedList = async (
  db: Db,
  given: string,
  caller: Caller,
): Promise<StoredBlocklist> => {
  const list = await requireList(db, pathId(given));
  if (canSee(caller, { sites: list.sites ?? [] })) return list;
  throw new ApiError('not_found', `There is no list ${given}.`, 'id');
};

/**
 * Finds a list that a caller may change: one whose sites are all theirs.
 *
 * @throws ApiError `not_found`, `forbidden`
 */
export const findOwnList = async (
  db: Db,
  given: string,
  caller: Caller,
): Promise<StoredBlocklist> => {
  const list = await findPermittedList(db, given, caller);
  if (ownsAllSites(caller, { sites: list.sites ?? [] })) return list;
  throw new ApiError(
    'forbidden',
    'This list also holds on sites that are not yours.',
    'id',
  );
};
