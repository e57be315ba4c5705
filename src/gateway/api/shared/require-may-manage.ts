import type { Role } from '../../../protocol/roles';
import type { Caller } from '../../auth/caller';
import { canManageRole, isLimited } from '../../auth/policies';
import { ApiError } from '../../lib/errors/api-error';

/**
 * Checks that a caller may manage people or tokens of a role: only owners touch
 * owners, and nobody who is limited gives others more than they have.
 *
 * @throws ApiError `forbidden`, naming the field if one is given
 */
export const requireMayManage = (
  caller: Caller,
  role: Role,
  field?: string,
): void => {
  if (!canManageRole(caller, role)) {
    throw new ApiError(
      'forbidden',
      'Only an owner may make, change or remove an owner, or their token.',
      field,
    );
  }
  if (isLimited(caller)) {
    throw new ApiError(
      'forbidden',
      'You are limited yourself, so you can’t say what others may do.',
    );
  }
};
