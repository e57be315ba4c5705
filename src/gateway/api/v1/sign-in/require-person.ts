import type { Caller } from '../../../auth/caller';
import { ApiError } from '../../../lib/errors/api-error';

/**
 * Checks that a caller has signed in: a program has no password and no sign-ins.
 *
 * @throws ApiError `forbidden`
 */
export const requirePerson = (caller: Caller): void => {
  if (caller.isPerson) return;
  throw new ApiError(
    'forbidden',
    'Only a person who signed in has a password and sign-ins.',
  );
};
