import { ApiError } from '../lib/errors/api-error';
import type { NeverBan } from '../keys/never-ban';
import type { DraftKey } from './draft';
import { listStaffMailboxes } from './list-staff-mailboxes';
import type { Db } from '../store/db';

const describe = ({ kind, value }: DraftKey, entry: string): string => {
  if (entry === value) return entry;
  return kind === 'ip'
    ? `${value} (it covers ${entry})`
    : `${entry}, which ${value} is of,`;
};

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
  throw new ApiError(
    'never_ban',
    `${describe(key, entry)} is on the never-ban list. Nothing was blocked.`,
    key.field,
  );
};
