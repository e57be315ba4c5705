import type { Caller } from '../../../auth/caller';
import { canSee } from '../../../auth/policies';
import { ApiError } from '../../../lib/errors/api-error';
import type { StoredBan } from '../../../store/bans';
import type { Db } from '../../../store/db';
import { findBan } from './find-permitted-ban';

/**
 * Finds a ban that a body names by its id or reference.
 *
 * @param field names it in an error
 * @throws ApiError `invalid` for a ban that is not to be seen
 */
export const findNamedBan = async (
  db: Db,
  caller: Caller,
  named: string | number,
  field: string,
): Promise<StoredBan> => {
  const ban = await findBan(db, String(named));
  if (ban && canSee(caller, ban)) return ban;
  throw new ApiError(
    'invalid',
    `There is no ban ${named}. Expected the id or reference of a ban.`,
    field,
  );
};
