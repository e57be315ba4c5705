import { ApiError } from '../lib/errors/api-error';
import type { NeverBan } from '../keys/never-ban';
import type { DraftKey } from './draft';
import { listStaffMailboxes } from './list-staff-mailboxes';
import type { Db } from '../store/db';

/**
 * Checks a key against the never-ban list, which has the staff's emails too.
 *
 * @throws ApiError `never_ban` that names the key
 */
export const refuseNeverBan = async (
  db: Db,
  neverBan: NeverBan,
  key: DraftKey,
): Promise<void> => {
  const isStaff =
    key.kind === 'email' && (await listStaffMailboxes(db)).has(key.value);
  const entry = isStaff ? key.value : neverBan.covers(key);
  if (entry === undefined) return;
  const what =
    entry === key.value ? entry : `${key.value} (it covers ${entry})`;
  throw new ApiError(
    'never_ban',
    `${what} is on the never-ban list. Nothing was blocked.`,
    key.field,
  );
};
