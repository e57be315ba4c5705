import {
  updateVendorBan,
  findVendorBan,
  type VendorBanChange,
  type VendorBanRow,
} from '../../store/vendors/ban-states';
import type { SyncContext } from './context';
import {
  nextCheckAt,
  isPresentRemotely,
  IN_FLIGHT_MS,
} from '../state/transitions';
import type { Db } from '../../store/db';

type StateChange = Omit<
  VendorBanChange,
  'state' | 'next_try_at' | 'changed_at'
>;

/** What is left to do about a row, now that it says what it says. */
export const stateOf = (
  row: VendorBanRow,
  now: number,
): Pick<VendorBanRow, 'state' | 'next_try_at' | 'why' | 'kept'> => {
  const { kept, why } = row;
  if (row.sent_at !== null) {
    const settled = row.sent_at + IN_FLIGHT_MS;
    return { state: 'pending', next_try_at: settled, kept, why: null };
  }
  if (row.wish === 'present' && kept) {
    if (isPresentRemotely(row, now)) {
      return { state: 'there', next_try_at: nextCheckAt(row), kept, why: null };
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
export const updateStateIn = async (
  trx: Db,
  row: VendorBanRow,
  change: StateChange,
  now: number,
): Promise<void> => {
  const next: VendorBanRow = { ...row, ...change };
  await updateVendorBan(trx, row.id, {
    ...change,
    ...stateOf(next, now),
    changed_at: now,
  });
};

/**
 * The same on its own, upon the row as it is by now: while the vendor was
 * asked, somebody may have wished otherwise.
 */
export const updateState = (
  { write, now }: SyncContext,
  { id }: Pick<VendorBanRow, 'id'>,
  changeOf: (row: VendorBanRow) => StateChange | undefined,
): Promise<boolean> =>
  write(async (trx) => {
    const row = await findVendorBan(trx, id);
    const change = row && changeOf(row);
    if (row && change) await updateStateIn(trx, row, change, now());
    return change !== undefined;
  });
