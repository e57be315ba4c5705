import {
  vendorAccount,
  vendorAccountRequest,
} from '../../../../protocol/vendor-accounts';
import { VENDOR_IDS } from '../../../../protocol/vendors';
import { ApiError } from '../../../lib/errors/api-error';
import { readBody } from '../../../http/read-body';
import { findAccountByName } from '../../../store/vendors/accounts';
import { connectAccount } from '../../../vendors/accounts/connect';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { VENDOR_ACCOUNTS } from './group';
import { presentAccount } from './present-account';

const body = {
  schema: vendorAccountRequest,
  types: ['application/json'],
  example: {
    ...{ vendor: VENDOR_IDS[0], account: 'acme', site: 'default' },
    token: '…',
  },
} as const;

/** The command's options, by the fields that stand for them here. */
const FIELDS: Readonly<Record<string, string>> = {
  subdomain: 'account',
  'token-stdin': 'token',
  'support-token-stdin': 'supportToken',
  'webhook-secret-stdin': 'webhookSecret',
};

/** Names the field of the body that an option of the command line stands for. */
const byField = (error: unknown): unknown =>
  error instanceof ApiError
    ? new ApiError(
        error.code,
        error.message,
        error.field && (FIELDS[error.field] ?? error.field),
      )
    : error;

/** `POST /v1/vendors`. */
export const connectVendorRoute = defineRoute({
  ...VENDOR_ACCOUNTS,
  method: 'post',
  path: '/v1/vendors',
  id: 'connectVendor',
  summary: 'Connect a site to its account at a vendor',
  description:
    'From then on what is banned on the site is banned at the vendor, and the other way round. Of an account that is connected it changes the token, or whatever else is given. Tokens are sealed and never answered. A site has one account at a vendor: it leaves another one.',
  body,
  answers: { 200: json('The account', vendorAccount) },
  codes: ['forbidden', 'origin_not_allowed', 'conflict'],
  handler:
    ({ db, secrets, now, isSecretApart }) =>
    async (c) => {
      const { account, ...draft } = await readBody(c, body);
      if (!isSecretApart) {
        throw new ApiError(
          'conflict',
          'A vendor’s token is sealed with the installation’s secret, which is in the same database: a dump would hold both. Set DOORLIST_SECRET first, as “doorlist secret move-out” says.',
          'token',
        );
      }
      const connected = await connectAccount(
        { db, secrets },
        { ...draft, name: account },
        now(),
        c.var.caller,
      ).catch((error: unknown) => {
        throw byField(error);
      });
      const { vendor } = connected;
      const row = await findAccountByName(db, vendor, connected.account);
      if (!row) throw new Error(`account ${connected.account} is gone`);
      return c.json(await presentAccount(db, row));
    },
});
