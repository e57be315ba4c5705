import { ban, type Ban } from '../../../../protocol/bans';
import { canEdit } from '../../../auth/policies';
import { presentBan } from '../../../bans/present-ban';
import { retryBan } from '../../../vendors/state/retry';
import { json } from '../../openapi/operation';
import { banParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';

/** `POST /v1/bans/{id}/retry`. */
export const retryBanRoute = defineRoute({
  ...BANS,
  method: 'post',
  path: '/v1/bans/:id/retry',
  id: 'retryBan',
  summary: 'Try again at vendors',
  description:
    'Whatever of the ban failed at a vendor is tried again soon. What became of it is in `vendors`, and told as it changes.',
  params: banParams,
  answers: {
    200: json('Nothing had failed', ban),
    202: json('It is tried again', ban),
  },
  codes: ['origin_not_allowed', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const found = await findPermittedBan(
        db,
        c.req.param('id'),
        c.var.caller,
        canEdit,
      );
      const retried = await retryBan(db, found, now());
      const shown: Ban = await presentBan(db, found, now());
      return c.json(shown, retried ? 202 : 200);
    },
});
