import { VENDORS } from '../../../../protocol/vendors';
import { spellEmail } from '../../../keys/email';
import {
  findSuspension,
  type SuspensionRow,
} from '../../../store/vendors/suspensions';
import type { VendorSuspender, VendorUser } from '../../clients/suspender';
import { hasCode, VendorError } from '../../clients/vendor-error';
import type { SuspensionEvent } from '../../state/suspensions/next-suspension';
import { recordSuspension } from '../../state/suspensions/record-suspension';
import type { SyncContext } from '../context';

/** An account's users in the hands of the one process that speaks with the vendor. */
export interface SuspendContext extends Pick<
  SyncContext,
  'db' | 'account' | 'now' | 'random' | 'signal' | 'write'
> {
  suspender: VendorSuspender;
}

/**
 * After so many milliseconds nobody can tell whether a change is ours whose
 * answer was lost: somebody at the vendor may have made it since.
 */
const TELLABLE = 600_000;

/** For so many milliseconds a vendor may show a user as they were before. */
const STALE = 60_000;

/** How soon somebody whom the vendor does not know is looked for again. */
const FIRST_LOOK = 300_000;
const LAST_LOOK = 6 * 3_600_000;

/**
 * Applies an event to a freshly read row, in a transaction of its own: what is
 * desired may have changed while we waited for the vendor.
 *
 * @returns false if the row is gone, or the event changes nothing of it
 */
export const updateSuspensionState = (
  { write, now }: Pick<SuspendContext, 'write' | 'now'>,
  { id }: Pick<SuspensionRow, 'id'>,
  event: SuspensionEvent,
): Promise<boolean> =>
  write(async (trx) => {
    const row = await findSuspension(trx, id);
    return row !== undefined && recordSuspension(trx, row, event, now());
  });

type LeftCode =
  | ('user_unknown' | 'user_ambiguous' | 'not_an_end_user')
  | ('suspended_by_others' | 'suspension_lifted_by_others')
  | 'suspension_unclear';

/** Leaves a user as the vendor has them. */
const leave = (
  context: SuspendContext,
  row: SuspensionRow,
  code: LeftCode,
): Promise<boolean> => {
  const vendor = VENDORS[context.account.vendor].name;
  const wait = Math.min(
    LAST_LOOK,
    FIRST_LOOK * 2 ** Math.min(row.attempts, 10),
  );
  return updateSuspensionState(context, row, {
    type: 'left',
    error: { code, vendor },
    // Whoever is not known may write to the vendor later.
    ...(code === 'user_unknown' && { retryAt: context.now() + wait }),
  });
};

/** Finds the user of a row by their id, if the vendor still has them. */
const findKnownUser = async (
  { suspender, signal }: SuspendContext,
  { vendor_user: id }: SuspensionRow,
): Promise<VendorUser | undefined> => {
  const user = id === null ? undefined : await suspender.getUser(id, signal);
  return user?.isActive ? user : undefined;
};

/** Asks for a change, once. That it is asked for is committed first. */
const change = async (
  context: SuspendContext,
  row: SuspensionRow,
  { id: user }: VendorUser,
  isSuspended: boolean,
): Promise<void> => {
  const { suspender, signal } = context;
  const update = (event: SuspensionEvent) =>
    updateSuspensionState(context, row, event);
  if (!(await update({ type: 'requestSent', user }))) return;
  try {
    await suspender.setSuspended(user, isSuspended, signal);
  } catch (error) {
    // Only an answer of the vendor's, or a request that never left, says so.
    const isKnown = error instanceof VendorError || error === signal.reason;
    if (!isKnown || hasCode(error, 'unknown_outcome')) throw error;
    await update({ type: 'notDone' });
    if (hasCode(error, 'not_permitted') || hasCode(error, 'rejected')) {
      // Of this user alone: whoever may not look for users never gets here.
      const { failure } = error as VendorError;
      await update({ type: 'rejected', error: failure });
      return;
    }
    // Deleted meanwhile, which the next look shows.
    if (hasCode(error, 'not_found')) return;
    throw error;
  }
  await update({ type: isSuspended ? 'suspended' : 'lifted' });
};

/** Finds out what became of a change whose answer was lost. */
const findOutcome = async (
  context: SuspendContext,
  row: SuspensionRow,
): Promise<void> => {
  const user = await findKnownUser(context, row);
  const wasOurs = row.suspended_at !== null;
  const update = (type: 'suspended' | 'lifted' | 'notDone') =>
    updateSuspensionState(context, row, { type });
  if (!user?.isSuspended) {
    await update(wasOurs ? 'lifted' : 'notDone');
    return;
  }
  if (context.now() - (row.request_sent_at ?? 0) > TELLABLE) {
    await leave(context, row, 'suspension_unclear');
    return;
  }
  await update(wasOurs ? 'notDone' : 'suspended');
};

/** Suspends the one end user whose email a site's server proved. */
const suspend = async (
  context: SuspendContext,
  row: SuspensionRow,
): Promise<void> => {
  const { suspender, signal } = context;
  if (row.email === '') {
    const error = { code: 'email_erased' } as const;
    await updateSuspensionState(context, row, { type: 'rejected', error });
    return;
  }
  const email = spellEmail(row.email);
  const found = (await suspender.findUsers(row.email, signal)).filter(
    (one) => one.isActive && spellEmail(one.email) === email,
  );
  const [only, ...more] = found;
  if (more.length) {
    await leave(context, row, 'user_ambiguous');
    return;
  }
  // A search may be behind.
  const user = only && (await suspender.getUser(only.id, signal));
  if (!user?.isActive) await leave(context, row, 'user_unknown');
  else if (!user.isEndUser) await leave(context, row, 'not_an_end_user');
  else if (user.isSuspended) await leave(context, row, 'suspended_by_others');
  else await change(context, row, user, true);
};

/** Lifts what we suspended, and nobody lifted meanwhile. */
const lift = async (
  context: SuspendContext,
  row: SuspensionRow,
): Promise<void> => {
  const user = await findKnownUser(context, row);
  const isFresh = context.now() - (row.suspended_at ?? 0) <= STALE;
  if (!user || (!user.isSuspended && !isFresh)) {
    await updateSuspensionState(context, row, { type: 'lifted' });
  } else if (!user.isEndUser) {
    await leave(context, row, 'not_an_end_user');
  } else {
    await change(context, row, user, false);
  }
};

/** Looks whether a user whom we suspended still is. */
const check = async (
  context: SuspendContext,
  row: SuspensionRow,
): Promise<void> => {
  const user = await findKnownUser(context, row);
  if (!user) await leave(context, row, 'user_unknown');
  else if (user.isSuspended) {
    await updateSuspensionState(context, row, { type: 'checked' });
  } else await leave(context, row, 'suspension_lifted_by_others');
};

/**
 * Does what a row is due for, if it still is.
 *
 * @throws VendorError where the vendor, or the account, is what fails
 */
export const applySuspension = async (
  context: SuspendContext,
  { id }: SuspensionRow,
): Promise<void> => {
  // The row that was given is some requests old.
  const row = await findSuspension(context.db, id);
  if (!row || (row.next_try_at ?? Infinity) > context.now()) return;
  if (row.request_sent_at !== null) return findOutcome(context, row);
  if (row.desired === 'absent') return lift(context, row);
  return row.suspended_at === null
    ? suspend(context, row)
    : check(context, row);
};
