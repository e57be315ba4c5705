import type { Caller } from '../../auth/caller';
import { maskOf } from '../../auth/policies';
import { ApiError } from '../../lib/errors/api-error';

/**
 * Refuses to search by text for a caller who may not see all of it: what is
 * found would tell it letter by letter.
 *
 * @throws ApiError `forbidden`, naming the field
 */
export const requireSight = (caller: Caller, field: string): void => {
  const { seeAddresses, seeContacts } = maskOf(caller);
  if (seeAddresses && seeContacts) return;
  throw new ApiError(
    'forbidden',
    'Searching by text takes the limits seeAddresses and seeContacts.',
    field,
  );
};
