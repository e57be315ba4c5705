import {
  describeVendorFailure,
  isSameFailure,
} from '../../../../protocol/vendor-failure';
import { VENDORS } from '../../../../protocol/vendors';
import { insertAudits, insertChanges } from '../../../store/changes';
import type { Db } from '../../../store/db';
import { findVendorAccount } from '../../../store/vendors/accounts';
import { listBansOfEmail } from '../../../store/vendors/ban-suspensions';
import {
  findSuspension,
  updateSuspension,
  type SuspensionRow,
} from '../../../store/vendors/suspensions';
import { nextSuspension, type SuspensionEvent } from './next-suspension';

/** Returns what became of the user by a change of a row, if anything did. */
const outcomeOf = (before: SuspensionRow, after: SuspensionRow) => {
  const isNews =
    after.state !== before.state || !isSameFailure(after.error, before.error);
  if (after.state === 'left' && isNews) return 'suspension left';
  if (before.suspended_at === after.suspended_at) return undefined;
  return after.suspended_at === null ? 'suspension lifted' : 'suspended';
};

/** Writes what became of a user into the trail of the bans of the email. */
const auditOutcome = async (
  trx: Db,
  before: SuspensionRow,
  after: SuspensionRow,
  bans: readonly number[],
  at: number,
): Promise<void> => {
  const action = outcomeOf(before, after);
  const account = await findVendorAccount(trx, after.account);
  if (!action || !account || !bans.length) return;
  const { vendor, name } = account;
  const by = { id: null, name: `${VENDORS[vendor].name} ${name}` };
  const why = after.error ? { why: describeVendorFailure(after.error) } : {};
  const detail = { vendor, account: name, ...why };
  await insertAudits(
    trx,
    bans.map((ban) => ({ by, at, action, subject: ban, detail })),
  );
};

/**
 * Applies one event to a row, writes what became of the user into the bans'
 * trails, and tells agents. Part of a transaction, on a row that was read in it.
 *
 * @returns false if the event changes nothing of such a row
 */
export const recordSuspension = async (
  trx: Db,
  row: SuspensionRow,
  event: SuspensionEvent,
  now: number,
): Promise<boolean> => {
  const after = nextSuspension(row, event, now);
  if (after === row) return false;
  await updateSuspension(trx, after);
  const isVisible =
    row.state !== after.state || !isSameFailure(row.error, after.error);
  if (!isVisible) return true;
  const bans = await listBansOfEmail(trx, row.value);
  await auditOutcome(trx, row, after, bans, now);
  if (bans.length) {
    await insertChanges(
      trx,
      bans.map((ban) => ({ kind: 'ban' as const, subject: ban, at: now })),
    );
  }
  return true;
};

/**
 * Tries a row of `vendor_suspensions` anew.
 *
 * @returns false if it does not exist, did not fail and was not left
 */
export const retrySuspension = (
  db: Db,
  id: number,
  at: number,
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const row = await findSuspension(trx, id);
    return (
      row !== undefined && recordSuspension(trx, row, { type: 'retried' }, at)
    );
  });
