import type { VendorBanRow } from '../../../store/vendors/ban-states';
import { listDueVendorBans } from '../../../store/vendors/due';
import { enforceCapacity } from './enforce-capacity';
import type { SyncContext } from '../context';
import { applyState } from './apply-state';

/** So many rows are read at once, and room is made for so many. */
const BLOCK = 20;

/** The rows whose turn it is: what is lifted makes room for others. */
const nextRows = async (context: SyncContext): Promise<VendorBanRow[]> => {
  const { db, account, now } = context;
  const due = (what: 'lift' | 'ban') =>
    listDueVendorBans(db, account.id, { now: now(), limit: BLOCK, what });
  const lifts = await due('lift');
  if (lifts.length) return lifts;
  await enforceCapacity(context);
  const more = await due('lift');
  return more.length ? more : due('ban');
};

/**
 * Asks the vendor for everything that is due, one after the other.
 *
 * @returns how many rows were due
 * @throws VendorError where the vendor, or the account, is what fails
 */
export const push = async (context: SyncContext): Promise<number> => {
  let done = 0;
  for (;;) {
    const rows = await nextRows(context);
    if (!rows.length) return done;
    for (const row of rows) {
      context.signal.throwIfAborted();
      await applyState(context, row);
    }
    done += rows.length;
  }
};
