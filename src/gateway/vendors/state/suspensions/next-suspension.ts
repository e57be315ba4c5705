import type { VendorFailure } from '../../../../protocol/vendor-failure';
import type { NewSuspensionRow } from '../../../store/vendors/suspensions';

/** All columns of a row that events change. */
type State = Omit<NewSuspensionRow, 'account' | 'value'>;

/** Everything that can happen to a row of `vendor_suspensions`. */
export type SuspensionEvent =
  /** Bans were looked up anew; `email`: as a site's server proved it. */
  | { type: 'wanted'; email: string }
  | { type: 'unwanted' }
  /** We are about to suspend the user, or to lift what we suspended. */
  | { type: 'requestSent'; user: string }
  /** The request that was open suspended the user, as the vendor said or shows. */
  | { type: 'suspended' }
  /** What we suspended is suspended no more. */
  | { type: 'lifted' }
  /** The request that was open certainly did nothing. */
  | { type: 'notDone' }
  /** The vendor was looked at, and all is as it was. */
  | { type: 'checked' }
  /** The user is left as the vendor has it; looked at again at `retryAt`. */
  | { type: 'left'; error: VendorFailure; retryAt?: number }
  /** The vendor will not do what we asked for, however often we ask. */
  | { type: 'rejected'; error: VendorFailure }
  /** Nothing is known to be done, and the same may work at `retryAt`. */
  | { type: 'failed'; error: VendorFailure; retryAt: number }
  /** Somebody asked to try anew what failed, or was left. */
  | { type: 'retried' };

/** The state of an email that nothing has happened to yet. */
export const INITIAL_SUSPENSION: State = {
  email: '',
  desired: 'absent',
  suspended_at: null,
  vendor_user: null,
  request_sent_at: null,
  state: 'gone',
  error: null,
  attempts: 0,
  next_try_at: null,
  changed_at: 0,
};

/**
 * For so many milliseconds a request may be under way, ours or that of a process
 * that died. After that its outcome shows in the user.
 */
const IN_FLIGHT = 30_000;

/** How often a user whom we suspended is looked at, in milliseconds. */
const LOOK_EVERY = 300_000;

/** Returns a row with the state that its facts have. */
const settle = <Row extends State>(row: Row, now: number): Row => {
  const { desired, suspended_at, request_sent_at: sentAt } = row;
  const changed = { ...row, changed_at: now, error: null };
  if (sentAt !== null) {
    return { ...changed, state: 'pending', next_try_at: sentAt + IN_FLIGHT };
  }
  const isWanted = desired === 'present';
  if (isWanted === (suspended_at !== null)) {
    return isWanted
      ? { ...changed, state: 'suspended', next_try_at: now + LOOK_EVERY }
      : { ...changed, state: 'gone', next_try_at: null };
  }
  return { ...changed, state: 'pending', next_try_at: now };
};

/**
 * Returns a row of `vendor_suspensions` after an event. Nothing else decides what
 * its columns become. The same row is returned where an event changes nothing,
 * marked `·`.
 *
 * ```
 * event        gone     pending   suspended  left      failed
 * -----------  -------  --------  ---------  --------  --------
 * wanted       pending  settled¹  ·          pending²  settled¹
 * unwanted     ·        settled³  pending    gone²     settled³
 * requestSent  ·        pending⁴  ·          pending⁴  ·
 * suspended    ·        settled⁵  ·          ·         ·
 * lifted       ·        settled⁶  pending    ·         ·
 * notDone      ·        settled⁵  ·          ·         ·
 * checked      ·        ·         suspended  ·         ·
 * left         ·        left      left       left      ·
 * rejected     ·        failed    failed     ·         ·
 * failed       ·        later     later      later     ·
 * retried      ·        ·         ·          settled   settled
 * ```
 *
 * Settled: pending while a request is open, or while what is wanted and what is
 * ours differ; else suspended or gone. 1. `·` if it was wanted before. 2. `·` if
 * that was so before: what was left stays left as long as its ban does. 3. `·` if
 * it was unwanted before. 4. `·` while a request is open, or if nothing is
 * due. 5. `·` without an open request. 6. `·` where nothing is ours.
 *
 * @param now milliseconds since 1970
 */
export const nextSuspension = <Row extends State>(
  row: Row,
  event: SuspensionEvent,
  now: number,
): Row => {
  const isSent = row.request_sent_at !== null;
  switch (event.type) {
    case 'wanted':
      return row.desired === 'present'
        ? row
        : settle(
            { ...row, desired: 'present', email: event.email, attempts: 0 },
            now,
          );
    case 'unwanted':
      return row.desired === 'absent'
        ? row
        : settle({ ...row, desired: 'absent', attempts: 0 }, now);
    case 'requestSent': {
      const isAsked = row.state === 'pending' || row.state === 'left';
      if (!isAsked || isSent || row.next_try_at === null) return row;
      const asked = { request_sent_at: now, vendor_user: event.user };
      return settle({ ...row, ...asked }, now);
    }
    case 'suspended':
      return isSent
        ? settle(
            { ...row, suspended_at: now, request_sent_at: null, attempts: 0 },
            now,
          )
        : row;
    case 'lifted':
      return row.suspended_at !== null &&
        (row.state === 'pending' || row.state === 'suspended')
        ? settle(
            { ...row, suspended_at: null, request_sent_at: null, attempts: 0 },
            now,
          )
        : row;
    case 'notDone':
      return isSent ? settle({ ...row, request_sent_at: null }, now) : row;
    case 'checked':
      return row.state === 'suspended'
        ? {
            ...row,
            ...{ attempts: 0, error: null, next_try_at: now + LOOK_EVERY },
          }
        : row;
    case 'left': {
      if (row.state === 'gone' || row.state === 'failed') return row;
      const { error, retryAt = null } = event;
      return {
        ...row,
        ...{ state: 'left', suspended_at: null, request_sent_at: null, error },
        ...{ attempts: row.attempts + 1, next_try_at: retryAt },
        changed_at: now,
      };
    }
    case 'rejected':
      return row.state === 'pending' || row.state === 'suspended'
        ? {
            ...row,
            ...{ state: 'failed', error: event.error, request_sent_at: null },
            ...{ next_try_at: null, changed_at: now },
          }
        : row;
    case 'failed':
      return row.next_try_at === null
        ? row
        : {
            ...row,
            ...{ error: event.error, attempts: row.attempts + 1 },
            next_try_at: Math.max(row.next_try_at, event.retryAt),
          };
    case 'retried':
      return row.state === 'failed' || row.state === 'left'
        ? settle({ ...row, attempts: 0 }, now)
        : row;
  }
};
