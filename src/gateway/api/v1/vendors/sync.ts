import { vendorAccount } from '../../../../protocol/vendor-accounts';
import { findVendorAccount } from '../../../store/vendors/accounts';
import { requestSync } from '../../../vendors/sync/sync-now';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { VENDOR_ACCOUNTS } from './group';
import { presentAccount } from './present-account';
import { requireAccount } from './require-account';

/** `POST /v1/vendors/{id}/sync`. */
export const syncVendorRoute = defineRoute({
  ...VENDOR_ACCOUNTS,
  method: 'post',
  path: '/v1/vendors/:id/sync',
  id: 'syncVendor',
  summary: 'Make the bans here and at a vendor equal now',
  description:
    'The whole list is read, what failed is tried again, and a pause ends. `isRequested` is false again once it was read; `failing` says why it could not be.',
  params: idParams,
  answers: { 202: json('The account, which is being read', vendorAccount) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const account = await requireAccount(db, c.req.param('id'));
      await requestSync(db, account, now());
      const row = (await findVendorAccount(db, account.id)) ?? account;
      return c.json(await presentAccount(db, row), 202);
    },
});
