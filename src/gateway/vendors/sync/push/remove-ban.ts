import type { VendorBanRow } from '../../../store/vendors/ban-states';
import { isShared } from '../../../store/vendors/capacity';
import { VendorError } from '../../clients/vendor-error';
import { isPresentRemotely } from '../../state/settle';
import type { SyncContext } from '../context';
import { updateState } from '../update-state';

/**
 * Lifts the vendor's bans of a key. A ban that ended by itself is left at the
 * vendor: it bans nobody, unless it is to make way for a new ban (`clear`).
 *
 * @throws VendorError `rejected` if a ban is of another key as well that stays
 */
export const removeRemoteBan = async (
  context: SyncContext,
  row: VendorBanRow,
  ended: 'leave' | 'clear' = 'leave',
): Promise<void> => {
  const { client, now, signal, db } = context;
  const { vendor_ids: ids } = row;
  if (ended === 'leave' && !isPresentRemotely(row, now())) {
    await updateState(
      context,
      row,
      ids.length ? { type: 'removed', ids } : { type: 'checked' },
    );
    return;
  }
  for (const id of ids) {
    if (await isShared(db, row, id)) {
      throw new VendorError('rejected', { code: 'shared_ban' });
    }
    await client.liftBan(id, signal);
    await updateState(context, row, { type: 'removed', ids: [id] });
  }
};
