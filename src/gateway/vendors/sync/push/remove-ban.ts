import type { VendorBanRow } from '../../../store/vendors/ban-states';
import { isShared } from '../../../store/vendors/capacity';
import { VendorError } from '../../clients/vendor-error';
import { updateState } from '../update-state';
import type { SyncContext } from '../context';
import { isPresentRemotely } from '../../state/transitions';

/** One that is held no more by a row. */
export const withoutRemoteBans = (
  row: VendorBanRow,
  ids: readonly string[],
) => {
  const left = row.vendor_ids.filter((id) => !ids.includes(id));
  return {
    vendor_ids: left,
    attempts: 0,
    ...(!left.length && { ends_there: null, there_since: null }),
  };
};

/**
 * Lifts what the vendor has of a key. What ended there by itself is left: it
 * bans nobody, unless it is to make way for a new ban.
 */
export const removeRemoteBan = async (
  context: SyncContext,
  row: VendorBanRow,
  ended: 'leave' | 'clear' = 'leave',
): Promise<void> => {
  const { client, now, signal, db } = context;
  const { vendor_ids: ids } = row;
  if (ended === 'leave' && !isPresentRemotely(row, now())) {
    await updateState(context, row, (fresh) => withoutRemoteBans(fresh, ids));
    return;
  }
  for (const id of ids) {
    if (await isShared(db, row, id)) {
      throw new VendorError(
        'rejected',
        'The vendor has it in one ban with something that stays banned.',
      );
    }
    await client.liftBan(id, signal);
    await updateState(context, row, (fresh) => withoutRemoteBans(fresh, [id]));
  }
};
