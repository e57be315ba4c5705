import type { VendorBanState } from './vendor-ban-state';

/**
 * For so many milliseconds a request for a ban may be under way, ours or that of
 * a process that died. After that its outcome shows in the vendor's list.
 */
const IN_FLIGHT_MS = 30_000;

/** Whether the vendor bans the key now, as far as we know. */
export const isPresentRemotely = (
  {
    vendor_ids,
    remote_until,
  }: Pick<VendorBanState, 'vendor_ids' | 'remote_until'>,
  now: number,
): boolean =>
  vendor_ids.length > 0 && (remote_until === null || remote_until > now);

/**
 * Returns when the vendor has to be asked again for a ban that it has: as soon
 * as that ends, if ours does not by then. Vendors round ends.
 */
const nextCheckAt = ({
  remote_until,
  until,
}: Pick<VendorBanState, 'remote_until' | 'until'>): number | null =>
  remote_until !== null && (until === null || until > remote_until)
    ? remote_until
    : null;

/**
 * Returns a row with its state, and when it is due, as its facts have it: what
 * is desired, whether there is room, what the vendor has, and whether a request
 * is open.
 */
export const settle = <Row extends VendorBanState>(
  row: Row,
  now: number,
): Row => ({ ...row, ...stateOf(row, now), changed_at: now });

const stateOf = (
  row: VendorBanState,
  now: number,
): Pick<VendorBanState, 'state' | 'next_try_at' | 'error'> &
  Partial<VendorBanState> => {
  const { error, within_capacity, request_sent_at } = row;
  const isWanted = row.desired === 'present';
  if (request_sent_at !== null) {
    const next_try_at = request_sent_at + IN_FLIGHT_MS;
    return { state: 'pending', next_try_at, error: null };
  }
  if (isWanted && within_capacity) {
    return isPresentRemotely(row, now)
      ? { state: 'there', next_try_at: nextCheckAt(row), error: null }
      : { state: 'pending', next_try_at: now, error: null };
  }
  if (row.vendor_ids.length) {
    return { state: 'pending', next_try_at: now, error };
  }
  return isWanted
    ? { state: 'not_kept', next_try_at: null, error }
    : {
        ...{ state: 'gone', next_try_at: null, error: null },
        within_capacity: 1,
      };
};
