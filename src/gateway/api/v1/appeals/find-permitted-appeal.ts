import type { Caller } from '../../../auth/caller';
import { canSee } from '../../../auth/policies';
import { ApiError } from '../../../lib/errors/api-error';
import { findAppeal, type StoredAppeal } from '../../../store/appeals';
import type { Db } from '../../../store/db';
import { wholeId } from '../../shared/path-parameters';

/** Makes the error for an appeal that does not exist, or is not to be seen. */
export const appealNotFound = (id: string) =>
  new ApiError('not_found', `There is no appeal ${id}.`, 'id');

/**
 * Finds an appeal. One on others' sites is not found either.
 *
 * @param id as it stands in the path
 * @throws ApiError `not_found`
 */
export const findPermittedAppeal = async (
  db: Db,
  id: string,
  caller: Caller,
): Promise<StoredAppeal> => {
  const found = wholeId.safeParse(id).success
    ? await findAppeal(db, Number(id))
    : undefined;
  if (found && canSee(caller, { sites: [found.site] })) return found;
  throw appealNotFound(id);
};
