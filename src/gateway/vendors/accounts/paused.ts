import type { VendorAccountRow } from '../../store/vendors/accounts';

/** The columns of an account that is left alone until somebody asks for a sync. */
export const PAUSED_UNTIL_SYNC = {
  // The end of time, as both databases and ISO 8601 know it.
  paused_until: Date.UTC(9999, 11, 31),
  last_error: { code: 'awaiting_first_sync' },
} as const;

/** Whether an account is left alone until somebody asks for a sync. */
export const isPaused = ({
  paused_until,
}: Pick<VendorAccountRow, 'paused_until'>): boolean =>
  paused_until === PAUSED_UNTIL_SYNC.paused_until;
