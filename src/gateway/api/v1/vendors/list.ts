import type { Page } from '../../../../protocol/page';
import {
  vendorAccountPage,
  type VendorAccount,
} from '../../../../protocol/vendor-accounts';
import { listVendorAccounts } from '../../../store/vendors/accounts';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { VENDOR_ACCOUNTS } from './group';
import { presentAccount } from './present-account';

/** `GET /v1/vendors`. */
export const listVendorAccountsRoute = defineRoute({
  ...VENDOR_ACCOUNTS,
  method: 'get',
  path: '/v1/vendors',
  id: 'listVendorAccounts',
  summary: 'List accounts at vendors',
  description:
    'All of them, the first one first, with what they hold and what keeps them from working.',
  answers: { 200: json('The accounts', vendorAccountPage) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      const rows = await listVendorAccounts(db);
      return c.json({
        data: await Promise.all(rows.map((row) => presentAccount(db, row))),
      } satisfies Page<VendorAccount>);
    },
});
