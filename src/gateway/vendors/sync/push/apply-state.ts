import {
  changeVendorBan,
  findVendorBan,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import { delayVendorBan } from '../../../store/vendors/due';
import { hasCode, VendorError } from '../../clients/vendor-error';
import { backOff } from '../../../lib/back-off';
import { banThere, lookForSent } from './create-ban';
import { changeRow } from '../update-state';
import { liftThere } from './remove-ban';
import type { Mirror } from '../context';
import { isThere } from '../../state/transitions';

/** Puts down that a row waits, for a time or until it changes. */
const setAside = (
  { write, now }: Mirror,
  { id }: VendorBanRow,
  columns: Pick<VendorBanRow, 'state' | 'why' | 'next_try_at'>,
) =>
  write((trx) => changeVendorBan(trx, id, { ...columns, changed_at: now() }));

/** The next step of one row. */
const step = async (mirror: Mirror, { id }: VendorBanRow): Promise<void> => {
  const { client, db, now } = mirror;
  // It was read some requests ago.
  const row = await findVendorBan(db, id);
  if (!row || (row.next_try_at ?? Infinity) > now()) return;
  if (row.sent_at !== null) return lookForSent(mirror, row);
  if (row.wish === 'absent' || !row.kept) return liftThere(mirror, row);
  if (isThere(row, now())) {
    await changeRow(mirror, row, () => ({}));
    return;
  }
  const why = client.whyNotBannable(row);
  if (why !== undefined) {
    await setAside(mirror, row, { state: 'not_kept', why, next_try_at: null });
    return;
  }
  if (row.until !== null && row.until <= now()) {
    // Its end is written down in a moment, and takes the wish back.
    await setAside(mirror, row, {
      state: 'pending',
      why: null,
      next_try_at: null,
    });
    return;
  }
  if (row.vendor_ids.length) await liftThere(mirror, row, 'clear');
  await banThere(mirror, row);
};

/** It fails for this row alone, whenever it is asked again. */
const isFinal = (error: unknown): error is VendorError =>
  hasCode(error, 'rejected') ||
  hasCode(error, 'not_found') ||
  hasCode(error, 'duplicate');

/**
 * Does what a row is due for. What the vendor will not do is written down on
 * the row; else it is the row's turn again after the others.
 *
 * @throws VendorError where the vendor, or the account, is what fails
 */
export const settleRow = async (
  mirror: Mirror,
  row: VendorBanRow,
): Promise<void> => {
  try {
    await step(mirror, row);
  } catch (error) {
    if (isFinal(error)) {
      const why = error.message;
      await setAside(mirror, row, { state: 'failed', why, next_try_at: null });
      return;
    }
    if (error instanceof VendorError) {
      const at = mirror.now() + backOff(row.attempts + 1, mirror.random);
      await mirror.write((trx) => delayVendorBan(trx, row.id, at));
    }
    throw error;
  }
};
