import type { NewVendorBanRow } from '../../store/vendors/ban-states';

/** All columns of a row that events change. */
export type VendorBanState = Omit<
  NewVendorBanRow,
  'account' | 'kind' | 'value'
>;

/** The state of a key that nothing has happened to yet. */
export const INITIAL_STATE: VendorBanState = {
  desired: 'absent',
  within_capacity: 1,
  until: null,
  reason: '',
  vendor_ids: [],
  remote_until: null,
  observed_at: null,
  request_sent_at: null,
  newest_before: null,
  state: 'gone',
  error: null,
  attempts: 0,
  next_try_at: null,
  changed_at: 0,
};
