import type { VendorAccountRow } from '../../store/vendors/accounts';

/** How an account rests that nothing is asked of until somebody wants a sync. */
export const PAUSED_UNTIL_SYNC = {
  // Until the end of time, as both databases and ISO 8601 know it.
  paused_until: Date.UTC(9999, 11, 31),
  failing: 'It waits for the first “doorlist vendor sync”.',
};

export const isPaused = ({
  paused_until,
}: Pick<VendorAccountRow, 'paused_until'>): boolean =>
  paused_until === PAUSED_UNTIL_SYNC.paused_until;
