import type { StoredBan } from '../../store/bans';
import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import { findVendorBan } from '../../store/vendors/ban-states';
import { recordEvent } from './record-events';
import { retrySuspension } from './suspensions/record-suspension';
import { listVendorStates } from './vendor-state';

/**
 * Tries a row of `vendor_bans` anew.
 *
 * @returns false if it does not exist or did not fail
 */
export const retryVendorBan = (
  db: Db,
  id: number,
  at: number,
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const row = await findVendorBan(trx, id);
    return row !== undefined && recordEvent(trx, row, { type: 'retried' }, at);
  });

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
  let retried = false;
  const states = await listVendorStates(db, [ban]);
  const accounts = states.get(ban.id) ?? [];
  for (const { id } of accounts.flatMap(({ rows }) => rows)) {
    if (await retryVendorBan(db, id, at)) retried = true;
  }
  for (const { id } of accounts.flatMap(({ suspensions }) => suspensions)) {
    if (await retrySuspension(db, id, at)) retried = true;
  }
  if (retried) await insertChange(db, { kind: 'ban', subject: ban.id, at });
  return retried;
};
