import type { Caller } from '../../auth/caller';
import { isOwnOrPermitted, ownsAllSites } from '../../auth/policies';
import { ApiError } from '../../lib/errors/api-error';
import type { StoredBan } from '../../store/bans';

/**
 * Checks that a caller may lift or change a ban: all its sites are theirs, and
 * they made it, or may change what others made.
 *
 * @throws ApiError `forbidden`, naming the field if one is given
 */
export const requireOwnBan = (
  caller: Caller,
  ban: StoredBan,
  field?: string,
): void => {
  if (!ownsAllSites(caller, ban)) {
    throw new ApiError(
      'forbidden',
      'This ban holds on sites that are not yours.',
      field,
    );
  }
  if (!isOwnOrPermitted(caller, ban)) {
    throw new ApiError(
      'forbidden',
      'Somebody else made this ban. Ask a supervisor, or for the limit liftOthers.',
      field,
    );
  }
};
