import type { VendorBanState } from '../../../../../src/gateway/vendors/state/vendor-ban-state';
import { INITIAL_STATE } from '../../../../../src/gateway/vendors/state/vendor-ban-state';

/** Milliseconds: an hour that everything here is told relative to. */
export const NOW = 3_600_000;

const row = (columns: Partial<VendorBanState>): VendorBanState => ({
  ...INITIAL_STATE,
  ...columns,
});

const wanted = { desired: 'present', reason: 'Spam' } as const;
const present = { vendor_ids: ['7'], observed_at: 1 };
const full = {
  error: { code: 'no_room', vendor: 'Zendesk', cap: 3 },
} as const;
const denied = {
  state: 'failed',
  error: { code: 'shared_ban' },
  attempts: 2,
} as const;

/** A row in each situation that there is, by what it is called. */
export const ROWS = {
  gone: row({}),
  'to ban': row({ ...wanted, state: 'pending', next_try_at: NOW }),
  sent: row({
    ...wanted,
    state: 'pending',
    request_sent_at: NOW - 1000,
    newest_before: '6',
    next_try_at: NOW + 29_000,
  }),
  'sent, unwanted': row({
    state: 'pending',
    request_sent_at: NOW - 1000,
    next_try_at: NOW + 29_000,
  }),
  there: row({ ...wanted, ...present, state: 'there' }),
  'there, ended': row({
    ...wanted,
    ...present,
    state: 'there',
    remote_until: NOW - 1,
    next_try_at: NOW - 1,
  }),
  'to lift': row({ ...present, state: 'pending', next_try_at: NOW }),
  'to evict': row({
    ...wanted,
    ...present,
    ...full,
    within_capacity: 0,
    state: 'pending',
    next_try_at: NOW,
  }),
  'no room': row({ ...wanted, ...full, within_capacity: 0, state: 'not_kept' }),
  unbannable: row({
    ...wanted,
    state: 'not_kept',
    error: { code: 'single_ipv4_only', vendor: 'Zendesk' },
  }),
  'not banned': row({ ...wanted, ...denied }),
  'not lifted': row({ ...present, ...denied }),
  refused: row({
    ...present,
    state: 'refused',
    error: { code: 'never_banned', value: '192.0.2.7' },
  }),
};

export type Situation = keyof typeof ROWS;
