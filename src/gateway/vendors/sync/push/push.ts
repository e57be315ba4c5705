import type { VendorBanRow } from '../../../store/vendors/ban-states';
import { dueVendorBans } from '../../../store/vendors/due';
import { makeRoom } from './enforce-capacity';
import type { Mirror } from '../context';
import { settleRow } from './apply-state';

/** So many rows are read at once, and room is made for so many. */
const BLOCK = 20;

/** The rows whose turn it is: what is lifted makes room for others. */
const nextRows = async (mirror: Mirror): Promise<VendorBanRow[]> => {
  const { db, account, now } = mirror;
  const due = (what: 'lift' | 'ban') =>
    dueVendorBans(db, account.id, { now: now(), limit: BLOCK, what });
  const lifts = await due('lift');
  if (lifts.length) return lifts;
  await makeRoom(mirror);
  const more = await due('lift');
  return more.length ? more : due('ban');
};

/**
 * Asks the vendor for everything that is due, one after the other.
 *
 * @returns how many rows there were
 * @throws VendorError where the vendor, or the account, is what fails
 */
export const push = async (mirror: Mirror): Promise<number> => {
  let done = 0;
  for (;;) {
    const rows = await nextRows(mirror);
    if (!rows.length) return done;
    for (const row of rows) {
      mirror.signal.throwIfAborted();
      await settleRow(mirror, row);
    }
    done += rows.length;
  }
};
