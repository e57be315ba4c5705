import type { StoredBan } from '../../store/bans';
import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import { atVendors, retryVendorBan } from './vendor-state';

/**
 * Tries anew whatever of a ban failed at vendors.
 *
 * @returns whether anything had failed
 */
export const retryBan = async (
  db: Db,
  ban: StoredBan,
  at: number,
): Promise<boolean> => {
  let again = false;
  const states = await atVendors(db, [ban]);
  for (const { id } of states.get(ban.id) ?? []) {
    if (await retryVendorBan(db, id, at)) again = true;
  }
  if (again) await insertChange(db, { kind: 'ban', subject: ban.id, at });
  return again;
};
