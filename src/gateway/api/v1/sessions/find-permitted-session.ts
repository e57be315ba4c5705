import type { Caller } from '../../../auth/caller';
import type { Policy } from '../../../auth/policies';
import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import type { SessionRow } from '../../../store/schema/schema';
import { findSession } from '../../../store/sessions';

/**
 * Finds a session. One that the policy denies the caller is not found either.
 *
 * @param code as it stands in the path, in any case
 * @throws ApiError `session_not_found`
 */
export const findPermittedSession = async (
  db: Db,
  code: string,
  caller: Caller,
  policy: Policy,
): Promise<SessionRow> => {
  const row = await findSession(db, code.toUpperCase());
  if (!row || !policy(caller, { sites: [row.site] })) {
    throw new ApiError('session_not_found', `There is no session ${code}.`);
  }
  return row;
};
