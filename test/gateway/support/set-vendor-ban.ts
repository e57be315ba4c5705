import { insertChange } from '../../../src/gateway/store/changes';
import type { Db } from '../../../src/gateway/store/db';
import {
  findVendorBan,
  type VendorBanRow,
} from '../../../src/gateway/store/vendors/ban-states';
import { updateVendorBan } from '../../../src/gateway/store/vendors/write-ban-states';

/** Sets columns of a row as no event does, and tells agents. */
export const setVendorBan = (
  db: Db,
  id: number,
  columns: Partial<VendorBanRow>,
  at: number,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const row = await findVendorBan(trx, id);
    if (!row) throw new Error('no row');
    const changed = { ...row, changed_at: at, ...columns };
    await updateVendorBan(trx, row, changed);
    await insertChange(trx, { kind: 'vendor', subject: id, at });
  });
