import type { Caller } from '../../auth/caller';
import { listJoinedBans } from '../../bans/list-joined-bans';
import { ApiError } from '../../lib/errors/api-error';
import type { StoredBan } from '../../store/bans';
import type { Db } from '../../store/db';
import { requireOwnBan } from './require-own-ban';

const requireJoined = (caller: Caller, other: StoredBan, field?: string) => {
  try {
    requireOwnBan(caller, other);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(
      error.code,
      `It changes together with ban ${other.id}, which it is joined with. ${error.message} Or separate the two first.`,
      field,
    );
  }
};

/**
 * Checks that a caller may lift or change a ban, and those that are joined with
 * it, which change together.
 *
 * @throws ApiError `forbidden`, naming the field if one is given
 */
export const requireOwnBans = async (
  db: Db,
  caller: Caller,
  ban: StoredBan,
  field?: string,
): Promise<void> => {
  requireOwnBan(caller, ban, field);
  for (const other of await listJoinedBans(db, ban)) {
    requireJoined(caller, other, field);
  }
};
