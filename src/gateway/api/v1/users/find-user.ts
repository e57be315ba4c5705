import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import { findUser, type UserRow } from '../../../store/users';
import { pathId } from '../../shared/path-id';

/** Makes the error for a user whom a path names in vain. */
export const noSuchUser = (id: string | number) =>
  new ApiError('not_found', `There is no user ${id}.`, 'id');

/**
 * Finds the user that a path names.
 *
 * @throws ApiError `not_found`
 */
export const requireUser = async (db: Db, id: string): Promise<UserRow> => {
  const number = pathId(id);
  const user = await findUser(db, number);
  if (!user) throw noSuchUser(id);
  return user;
};
