import type { Page } from '../../../../protocol/page';
import { pageQuery } from '../../../../protocol/tokens';
import {
  vendorAccountPage,
  type VendorAccount,
} from '../../../../protocol/vendor-accounts';
import { check } from '../../../http/read-body';
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
    'The first one first, with what they hold and what keeps them from working.',
  query: pageQuery,
  answers: { 200: json('A page of accounts', vendorAccountPage) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      const { cursor = 0, limit } = check(pageQuery, c.req.query());
      const all = await listVendorAccounts(db);
      const rows = all.filter(({ id }) => id > cursor);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return c.json({
        data: await Promise.all(page.map((row) => presentAccount(db, row))),
        ...(last && { next: String(last.id) }),
      } satisfies Page<VendorAccount>);
    },
});
