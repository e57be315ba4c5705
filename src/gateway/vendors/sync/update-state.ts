import {
  changeVendorBan,
  findVendorBan,
  type VendorBanChange,
  type VendorBanRow,
} from '../../store/vendors/ban-states';
import type { Mirror } from './context';
import { againAt, isThere, SETTLED } from '../state/transitions';
import type { Db } from '../../store/db';

type Change = Omit<VendorBanChange, 'state' | 'next_try_at' | 'changed_at'>;

/** What is left to do about a row, now that it says what it says. */
export const stateOf = (
  row: VendorBanRow,
  now: number,
): Pick<VendorBanRow, 'state' | 'next_try_at' | 'why' | 'kept'> => {
  const { kept, why } = row;
  if (row.sent_at !== null) {
    const settled = row.sent_at + SETTLED;
    return { state: 'pending', next_try_at: settled, kept, why: null };
  }
  if (row.wish === 'present' && kept) {
    if (isThere(row, now)) {
      return { state: 'there', next_try_at: againAt(row), kept, why: null };
    }
    return { state: 'pending', next_try_at: now, kept, why: null };
  }
  if (row.vendor_ids.length) {
    return { state: 'pending', next_try_at: now, kept, why };
  }
  return row.wish === 'absent'
    ? { state: 'gone', next_try_at: null, kept: 1, why: null }
    : { state: 'not_kept', next_try_at: null, kept, why };
};

/** Writes what was learnt of a row, and what follows from it. */
export const changeRowIn = async (
  trx: Db,
  row: VendorBanRow,
  change: Change,
  now: number,
): Promise<void> => {
  const next: VendorBanRow = { ...row, ...change };
  await changeVendorBan(trx, row.id, {
    ...change,
    ...stateOf(next, now),
    changed_at: now,
  });
};

/**
 * The same on its own, upon the row as it is by now: while the vendor was
 * asked, somebody may have wished otherwise.
 */
export const changeRow = (
  { write, now }: Mirror,
  { id }: Pick<VendorBanRow, 'id'>,
  changeOf: (row: VendorBanRow) => Change | undefined,
): Promise<boolean> =>
  write(async (trx) => {
    const row = await findVendorBan(trx, id);
    const change = row && changeOf(row);
    if (row && change) await changeRowIn(trx, row, change, now());
    return change !== undefined;
  });
