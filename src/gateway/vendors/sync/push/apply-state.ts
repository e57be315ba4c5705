import {
  updateVendorBan,
  findVendorBan,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import { deferVendorBan } from '../../../store/vendors/due';
import { hasCode, VendorError } from '../../clients/vendor-error';
import { computeBackOff } from '../../../lib/back-off';
import { createRemoteBan, findSentBan } from './create-ban';
import { updateState } from '../update-state';
import { removeRemoteBan } from './remove-ban';
import type { SyncContext } from '../context';
import { isPresentRemotely } from '../../state/transitions';

/** Puts down that a row waits, for a time or until it changes. */
const defer = (
  { write, now }: SyncContext,
  { id }: VendorBanRow,
  columns: Pick<VendorBanRow, 'state' | 'why' | 'next_try_at'>,
) =>
  write((trx) => updateVendorBan(trx, id, { ...columns, changed_at: now() }));

/** The next step of one row. */
const nextAction = async (
  context: SyncContext,
  { id }: VendorBanRow,
): Promise<void> => {
  const { client, db, now } = context;
  // It was read some requests ago.
  const row = await findVendorBan(db, id);
  if (!row || (row.next_try_at ?? Infinity) > now()) return;
  if (row.sent_at !== null) return findSentBan(context, row);
  if (row.wish === 'absent' || !row.kept) return removeRemoteBan(context, row);
  if (isPresentRemotely(row, now())) {
    await updateState(context, row, () => ({}));
    return;
  }
  const why = client.explainUnbannable(row);
  if (why !== undefined) {
    await defer(context, row, { state: 'not_kept', why, next_try_at: null });
    return;
  }
  if (row.until !== null && row.until <= now()) {
    // Its end is written down in a moment, and takes the wish back.
    await defer(context, row, {
      state: 'pending',
      why: null,
      next_try_at: null,
    });
    return;
  }
  if (row.vendor_ids.length) await removeRemoteBan(context, row, 'clear');
  await createRemoteBan(context, row);
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
export const applyState = async (
  context: SyncContext,
  row: VendorBanRow,
): Promise<void> => {
  try {
    await nextAction(context, row);
  } catch (error) {
    if (isFinal(error)) {
      const why = error.message;
      await defer(context, row, { state: 'failed', why, next_try_at: null });
      return;
    }
    if (error instanceof VendorError) {
      const at =
        context.now() + computeBackOff(row.attempts + 1, context.random);
      await context.write((trx) => deferVendorBan(trx, row.id, at));
    }
    throw error;
  }
};
