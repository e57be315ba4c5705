import type { DesiredBan, RemoteBan, VendorBanEvent } from './vendor-ban-event';
import { isPresentRemotely, settle } from './settle';
import type { VendorBanState } from './vendor-ban-state';

/** Returns when the last of these bans ends; null: not by itself. */
const lastEnd = (ends: readonly (number | null)[]): number | null =>
  ends.includes(null) ? null : Math.max(...ends.map((end) => end ?? 0));

const withRemoteBans = <Row extends VendorBanState>(
  row: Row,
  bans: readonly RemoteBan[],
  now: number,
): Row => ({
  ...row,
  vendor_ids: [...new Set([...row.vendor_ids, ...bans.map(({ id }) => id)])],
  remote_until: lastEnd([
    ...(row.vendor_ids.length ? [row.remote_until] : []),
    ...bans.map(({ until }) => until),
  ]),
  observed_at: now,
  request_sent_at: null,
  newest_before: null,
  attempts: 0,
});

/** Returns a row whose key the vendor bans for us. */
const withOurs = <Row extends VendorBanState>(
  row: Row,
  bans: readonly RemoteBan[],
  now: number,
): Row => {
  const found = withRemoteBans(row, bans, now);
  return row.state === 'refused'
    ? { ...found, changed_at: now }
    : settle(found, now);
};

const withDesired = <Row extends VendorBanState>(
  row: Row,
  ban: DesiredBan | null,
  now: number,
): Row => {
  const isRefused = row.state === 'refused';
  // It was never ours to lift.
  if (!ban && isRefused) return row;
  const desired = ban ? 'present' : 'absent';
  const isSame = row.desired === desired && (!ban || row.until === ban.until);
  if (isSame) return row;
  const changed = {
    ...row,
    ...(ban && { until: ban.until, reason: ban.reason }),
    desired,
    attempts: 0,
  } as const;
  // No room for it: that it is wanted longer makes none.
  return ban && !row.within_capacity && row.request_sent_at === null
    ? { ...changed, changed_at: now }
    : settle({ ...changed, error: null }, now);
};

const withoutRemoteBans = <Row extends VendorBanState>(
  row: Row,
  ids: readonly string[],
  now: number,
): Row => {
  const left = row.vendor_ids.filter((id) => !ids.includes(id));
  if (left.length === row.vendor_ids.length) return row;
  const rest = {
    ...row,
    vendor_ids: left,
    attempts: 0,
    ...(!left.length && { remote_until: null, observed_at: null }),
  };
  const isRefused = row.state === 'refused' && left.length > 0;
  return isRefused ? { ...rest, changed_at: now } : settle(rest, now);
};

/** Whether the vendor has, or may have, something to do about a row. */
const isOpen = ({ state }: VendorBanState): boolean =>
  state === 'pending' || state === 'there' || state === 'failed';

/** Whether the vendor is to ban a row's key, does not, and was not asked to. */
const lacksBan = (row: VendorBanState, now: number): boolean =>
  row.desired === 'present' &&
  row.within_capacity === 1 &&
  row.request_sent_at === null &&
  !isPresentRemotely(row, now);

/**
 * Returns a row of `vendor_bans` after an event. Nothing else decides what the
 * columns of a row become. The same row is returned where an event changes
 * nothing, marked `·`.
 *
 * ```
 * event           gone      pending    there      failed     not_kept   refused
 * --------------  --------  ---------  ---------  ---------  ---------  --------
 * desired: ban    pending   pending¹   there²     pending¹   not_kept³  there
 * desired: null   ·         gone⁴      pending    gone⁴      gone       ·
 * requestSent     ·         pending⁵   ·          pending⁵   pending⁵   ·
 * created         pending⁶  there⁷     there      there⁷     pending⁷   refused
 * adopted         pending⁶  there⁷     there      there⁷     pending⁷   refused
 * notFound        ·         pending⁸   ·          ·          ·          ·
 * removed         ·         settled⁹   pending    settled⁹   ·          gone¹⁰
 * imported        there     there      there      there      there      there
 * refused         refused   refused¹¹  there      refused¹¹  pending⁷   refused
 * overCapacity    ·         not_kept¹² pending    not_kept¹² not_kept   ·
 * withinCapacity  ·         pending¹³  ·          pending¹³  pending¹³  ·
 * unbannable      ·         not_kept⁵  not_kept⁵  not_kept⁵  not_kept⁵  ·
 * ended           ·         pending⁵   pending⁵   pending⁵   ·          ·
 * checked         gone      settled    settled    settled    settled    ·
 * rejected        ·         failed     failed     failed     ·          ·
 * failed          ·         later¹⁴    later¹⁴    ·          ·          ·
 * answerLost      ·         later¹⁴    later¹⁴    ·          ·          ·
 * retried         ·         ·          ·          settled    ·          ·
 * ```
 *
 * Settled: the state that `settle` finds in the row's facts. 1. `there` if the
 * vendor bans the key. 2. Pending if the vendor's ban ended. 3. Pending if there
 * is room. 4. Pending while the vendor bans the key, or a request is open. 5. If
 * the vendor is to ban the key and does not, and no request is open; else `·`.
 * 6. No ban of ours holds the key: it is to be lifted. 7. `there`, or pending if
 * it is to be lifted: for lack of room, or because no ban of ours holds the key.
 * 8. Or gone; only after a request. 9. If one of the ids is the row's; else `·`.
 * 10. Refused while the vendor has another ban. 11. As `adopted` where a ban of
 * ours holds the key or a request is open: a vendor never overrules that. 12.
 * Pending while the vendor has it; `·` while a request is open. 13. `there` if
 * the vendor still has it; `·` if it had room before. 14. In the same state, due
 * at `retryAt`, if it is due before that; else `·`.
 *
 * @param now milliseconds since 1970
 */
export const next = <Row extends VendorBanState>(
  row: Row,
  event: VendorBanEvent,
  now: number,
): Row => {
  const isWanted = row.desired === 'present';
  const isSent = row.request_sent_at !== null;
  switch (event.type) {
    case 'desired':
      return withDesired(row, event.ban, now);
    case 'requestSent': {
      if (!lacksBan(row, now) || row.vendor_ids.length) return row;
      const { newest: newest_before } = event;
      return settle({ ...row, request_sent_at: now, newest_before }, now);
    }
    case 'created':
      return withOurs(row, [event.ban], now);
    case 'adopted':
      return withOurs(row, event.bans, now);
    case 'notFound':
      return isSent
        ? settle({ ...row, request_sent_at: null, newest_before: null }, now)
        : row;
    case 'removed':
      return withoutRemoteBans(row, event.ids, now);
    case 'imported': {
      const { until, reason } = event.ban;
      const wanted = { desired: 'present', within_capacity: 1 } as const;
      const found = withRemoteBans(row, [event.ban], now);
      return settle(
        { ...found, ...wanted, until, reason, state: 'there' },
        now,
      );
    }
    case 'refused': {
      if (isWanted || isSent) return withOurs(row, [event.ban], now);
      const { until, reason } = event.ban;
      return {
        ...withRemoteBans(row, [event.ban], now),
        ...{ desired: 'absent', state: 'refused', until, reason },
        error: event.error,
        next_try_at: null,
        changed_at: now,
      };
    }
    case 'overCapacity':
      return isWanted && row.within_capacity && !isSent
        ? settle({ ...row, within_capacity: 0, error: event.error }, now)
        : row;
    case 'withinCapacity':
      return isWanted && !row.within_capacity
        ? settle({ ...row, within_capacity: 1 }, now)
        : row;
    case 'unbannable':
      return lacksBan(row, now)
        ? waiting(row, { state: 'not_kept', error: event.error }, now)
        : row;
    case 'ended':
      return isOpen(row) && lacksBan(row, now)
        ? waiting(row, { state: 'pending', error: null }, now)
        : row;
    case 'checked':
      return row.state === 'refused' ? row : settle(row, now);
    case 'rejected':
      return isOpen(row)
        ? waiting(row, { state: 'failed', error: event.error }, now)
        : row;
    case 'failed':
    case 'answerLost': {
      const { retryAt } = event;
      // One that changed meanwhile may be due later.
      return row.next_try_at !== null && row.next_try_at < retryAt
        ? { ...row, next_try_at: retryAt, attempts: row.attempts + 1 }
        : row;
    }
    case 'retried':
      return row.state === 'failed'
        ? settle({ ...row, error: null, attempts: 0 }, now)
        : row;
  }
};

/** Returns a row that nothing is asked about until it changes. */
const waiting = <Row extends VendorBanState>(
  row: Row,
  columns: Pick<VendorBanState, 'state' | 'error'>,
  now: number,
): Row => ({ ...row, ...columns, next_try_at: null, changed_at: now });
