import {
  findVendorBan,
  type VendorBanRow,
} from '../../store/vendors/ban-states';
import { recordEvent } from '../state/record-events';
import type { VendorBanEvent } from '../state/vendor-ban-event';
import type { SyncContext } from './context';

/**
 * Applies an event to a freshly read row, in a transaction of its own: what is
 * desired may have changed while we waited for the vendor.
 *
 * @returns false if the row is gone, or the event changes nothing of it
 */
export const updateState = (
  { write, now }: SyncContext,
  { id }: Pick<VendorBanRow, 'id'>,
  event: VendorBanEvent,
): Promise<boolean> =>
  write(async (trx) => {
    const row = await findVendorBan(trx, id);
    return row !== undefined && recordEvent(trx, row, event, now());
  });
