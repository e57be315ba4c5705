import { z } from 'zod';
import { ApiError } from '../../../lib/errors/api-error';
import { listSitesOfAccount } from '../../../store/vendors/accounts';
import { disconnectAccount } from '../../../vendors/accounts/connect';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { idParams, siteParams } from '../../shared/path-parameters';
import { VENDOR_ACCOUNTS } from './group';
import { requireAccount } from './require-account';

const params = z.object({ ...idParams.shape, ...siteParams.shape });

/** `DELETE /v1/vendors/{id}/sites/{site}`. */
export const disconnectVendorRoute = defineRoute({
  ...VENDOR_ACCOUNTS,
  method: 'delete',
  path: '/v1/vendors/:id/sites/:site',
  id: 'disconnectVendor',
  summary: 'Disconnect a site from its account at a vendor',
  description:
    'What no other site of the account wants banned is lifted there. An account without sites is forgotten with its token; its bans stay at the vendor.',
  params,
  answers: { 204: nothing('Disconnected') },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { id, site } = c.req.param();
      const account = await requireAccount(db, id);
      const sites = await listSitesOfAccount(db, account.id);
      if (!sites.includes(site)) {
        throw new ApiError(
          'not_found',
          `The account ${id} does not serve the site ${site}.`,
          'site',
        );
      }
      const { vendor } = account;
      await disconnectAccount({ db }, { site, vendor }, now(), c.var.caller);
      return c.body(null, 204);
    },
});
