import type { Key } from '../../keys/key';
import { insertChange } from '../../store/changes';
import type { Db } from '../../store/db';
import type {
  NewVendorBanRow,
  VendorBanRow,
} from '../../store/vendors/ban-states';
import {
  insertVendorBans,
  updateVendorBan,
} from '../../store/vendors/write-ban-states';
import { isSameFailure } from '../../../protocol/vendor-failure';
import { next } from './next';
import type { VendorBanEvent } from './vendor-ban-event';
import { INITIAL_STATE } from './vendor-ban-state';

/** Events of one row, in order. Without an id the row has yet to be inserted. */
export interface RowEvents {
  row: VendorBanRow | NewVendorBanRow;
  events: readonly VendorBanEvent[];
}

/** Returns the row of a key that nothing has happened to yet. */
export const newVendorBanRow = (
  account: number,
  { kind, value }: Key,
): NewVendorBanRow => ({ ...INITIAL_STATE, account, kind, value });

/** Whether agents are shown something else of a row from now on. */
const isVisible = (before: VendorBanRow, after: VendorBanRow): boolean =>
  before.state !== after.state ||
  before.desired !== after.desired ||
  !isSameFailure(before.error, after.error);

/**
 * Applies one event to a row, and tells agents if they see the difference. Part
 * of a transaction, on a row that was read in it.
 *
 * @returns false if the event changes nothing of such a row
 */
export const recordEvent = async (
  trx: Db,
  row: VendorBanRow,
  event: VendorBanEvent,
  now: number,
): Promise<boolean> => {
  const after = next(row, event, now);
  if (after === row) return false;
  await updateVendorBan(trx, row, after);
  if (isVisible(row, after)) {
    await insertChange(trx, { kind: 'vendor', subject: row.id, at: now });
  }
  return true;
};

/**
 * Applies events to rows of one account, and inserts the rows that are new.
 * Part of a transaction, on rows that were read in it, each at most once.
 */
export const recordEvents = async (
  trx: Db,
  all: readonly RowEvents[],
  now: number,
): Promise<void> => {
  const made: NewVendorBanRow[] = [];
  for (const { row, events } of all) {
    const after = events.reduce((one, event) => next(one, event, now), row);
    if (after === row) continue;
    if (!('id' in row && 'id' in after)) {
      made.push(after);
      continue;
    }
    await updateVendorBan(trx, row, after);
    if (!isVisible(row, after)) continue;
    await insertChange(trx, { kind: 'vendor', subject: row.id, at: now });
  }
  await insertVendorBans(trx, made);
};
