import { expect, it } from 'vitest';
import { listVendorAccounts } from '../../../src/gateway/store/vendors/accounts';
import { listVendorBansByKey } from '../../../src/gateway/store/vendors/ban-states';
import { isShared } from '../../../src/gateway/store/vendors/capacity';
import { restoreEarlierDatabase } from '../support/earlier-database';

const COLUMNS =
  'account, kind, value, wish, kept, until, reason, vendor_ids, ends_there, there_since, sent_at, newest_before, state, why, attempts, next_try_at, changed_at';

const BANS = [
  `(1, 'ip', '10.9.0.1', 'present', 1, null, 'Spam', '["9009","9010"]', 50, 40, null, null, 'there', null, 0, 50, 40)`,
  `(1, 'ip', '10.9.0.2', 'present', 0, 60, 'Rude', '[]', null, null, null, null, 'not_kept', 'Zendesk keeps 5,000 of this kind; others were seen more recently.', 0, null, 41)`,
  `(1, 'ip', '10.9.0.3', 'absent', 1, null, '', '["9010"]', null, 42, null, null, 'failed', 'The vendor has it in one ban with something that stays banned.', 1, null, 42)`,
  `(1, 'ip', '10.9.0.4', 'present', 1, null, 'Spam', '[]', null, null, 43, '11', 'pending', null, 2, 73, 43)`,
  `(1, 'email', 'nobody', 'absent', 1, null, '', '["12"]', null, 44, null, null, 'refused', 'Expected an email address such as ana@example.com.', 0, null, 44)`,
  `(1, 'ip', '10.9.0.5', 'present', 1, null, 'Spam', 'no JSON', null, null, null, null, 'failed', 'Something nobody foresaw: 100%.', 0, null, 45)`,
];

it('rows of a vendor’s bans keep all that they said', async () => {
  const { edit, open } = await restoreEarlierDatabase();
  await edit(`
    insert into vendor_bans (${COLUMNS}) values ${BANS.join(', ')};
    update vendor_accounts set asked_at = 77,
      failing = 'Visitors are not recognised. Zendesk answered 403 to GET /incremental/chats: the token may not do this.'
      where id = 1;
  `);
  const { db } = await open();
  const keys = [
    ...[1, 2, 3, 4, 5].map((n) => ({
      ...{ kind: 'ip' as const, value: `10.9.0.${n}` },
    })),
    { kind: 'email' as const, value: 'nobody' },
  ];
  const rows = await listVendorBansByKey(db, 1, keys);
  const common = {
    id: expect.any(Number) as number,
    ...{ account: 1, kind: 'ip', desired: 'present', within_capacity: 1 },
    ...{ until: null, reason: 'Spam', vendor_ids: [], remote_until: null },
    ...{ observed_at: null, request_sent_at: null, newest_before: null },
    ...{ error: null, attempts: 0, next_try_at: null },
  };
  expect(rows).toEqual([
    {
      ...common,
      value: '10.9.0.1',
      vendor_ids: ['9009', '9010'],
      ...{ remote_until: 50, observed_at: 40, next_try_at: 50 },
      ...{ state: 'there', changed_at: 40 },
    },
    {
      ...common,
      value: '10.9.0.2',
      ...{ within_capacity: 0, until: 60, reason: 'Rude' },
      error: { code: 'no_room', vendor: 'Zendesk', cap: 5000 },
      ...{ state: 'not_kept', changed_at: 41 },
    },
    {
      ...common,
      value: '10.9.0.3',
      ...{ desired: 'absent', reason: '', vendor_ids: ['9010'] },
      ...{ observed_at: 42, attempts: 1 },
      error: { code: 'shared_ban' },
      ...{ state: 'failed', changed_at: 42 },
    },
    {
      ...common,
      value: '10.9.0.4',
      ...{ request_sent_at: 43, newest_before: '11', attempts: 2 },
      ...{ state: 'pending', next_try_at: 73, changed_at: 43 },
    },
    {
      ...common,
      ...{ kind: 'email', value: 'nobody', desired: 'absent', reason: '' },
      ...{ vendor_ids: ['12'], observed_at: 44 },
      error: {
        code: 'invalid_key',
        detail: 'Expected an email address such as ana@example.com.',
      },
      ...{ state: 'refused', changed_at: 44 },
    },
    {
      ...common,
      value: '10.9.0.5',
      error: { code: 'other', detail: 'Something nobody foresaw: 100%.' },
      ...{ state: 'failed', changed_at: 45 },
    },
  ]);
  const [first, , third] = rows;
  if (!first || !third) throw new Error('no rows');
  expect(await isShared(db, third, '9010')).toBe(true);
  expect(await isShared(db, first, '9009')).toBe(false);
  expect(await isShared(db, third, '901')).toBe(false);

  const [account] = await listVendorAccounts(db);
  expect(account).toMatchObject({
    sync_requested_at: 77,
    last_error: {
      code: 'chats_unreadable',
      cause: {
        ...{ code: 'error_status', vendor: 'Zendesk', status: 403 },
        ...{ request: 'GET /incremental/chats', meaning: 'not_permitted' },
      },
    },
  });
});
