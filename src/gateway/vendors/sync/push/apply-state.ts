import { computeBackOff } from '../../../lib/back-off';
import {
  findVendorBan,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import { hasCode, VendorError } from '../../clients/vendor-error';
import { isPresentRemotely } from '../../state/settle';
import type { SyncContext } from '../context';
import { updateState } from '../update-state';
import { createRemoteBan, findSentBan } from './create-ban';
import { removeRemoteBan } from './remove-ban';

/** Does the next step of a row, if it is still due. */
const nextAction = async (
  context: SyncContext,
  { id }: VendorBanRow,
): Promise<void> => {
  const { client, db, now } = context;
  // The row that was given is some requests old.
  const row = await findVendorBan(db, id);
  if (!row || (row.next_try_at ?? Infinity) > now()) return;
  if (row.request_sent_at !== null) return findSentBan(context, row);
  const isWanted = row.desired === 'present' && row.within_capacity;
  if (!isWanted) return removeRemoteBan(context, row);
  if (isPresentRemotely(row, now())) {
    await updateState(context, row, { type: 'checked' });
    return;
  }
  const error = client.explainUnbannable(row);
  if (error) {
    await updateState(context, row, { type: 'unbannable', error });
    return;
  }
  if (row.until !== null && row.until <= now()) {
    await updateState(context, row, { type: 'ended' });
    return;
  }
  if (row.vendor_ids.length) await removeRemoteBan(context, row, 'clear');
  await createRemoteBan(context, row);
};

/** Whether a failure is of one row alone, and the same at each further try. */
const isFinal = (error: VendorError): boolean =>
  hasCode(error, 'rejected') ||
  hasCode(error, 'not_found') ||
  hasCode(error, 'duplicate');

/**
 * Does what a row is due for. What the vendor will not do is kept with the row;
 * after any other failure the row's turn comes again after the others.
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
    if (!(error instanceof VendorError)) throw error;
    if (isFinal(error)) {
      const { failure } = error;
      await updateState(context, row, { type: 'rejected', error: failure });
      return;
    }
    const { now, random } = context;
    const type = hasCode(error, 'unknown_outcome') ? 'answerLost' : 'failed';
    const retryAt = now() + computeBackOff(row.attempts + 1, random);
    await updateState(context, row, { type, retryAt });
    throw error;
  }
};
