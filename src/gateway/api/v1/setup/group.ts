import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import { hasUsers } from '../../../store/users';
import { PROBLEMS } from '../../openapi/failure-shape';

/** What the descriptions of the routes of the set-up have in common. */
export const SETTING_UP = { tag: 'Signing in', failures: PROBLEMS } as const;

/** Returns the refusal of everybody who comes after the first owner. */
export const alreadySetUp = () =>
  new ApiError(
    'not_found',
    'This installation has an owner: sign in, or ask them for an account.',
  );

/** @throws ApiError `not_found` once there is a user */
export const refuseAfterSetup = async (db: Db): Promise<void> => {
  if (await hasUsers(db)) throw alreadySetUp();
};
