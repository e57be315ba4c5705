import { ban, type Ban } from '../../../../protocol/bans';
import { canSee } from '../../../auth/policies';
import { presentBan } from '../../../bans/present-ban';
import { json } from '../../openapi/operation';
import { banParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';

/** `GET /v1/bans/{id}`. */
export const getBanRoute = defineRoute({
  ...BANS,
  method: 'get',
  path: '/v1/bans/:id',
  id: 'getBan',
  summary: 'Show a ban',
  params: banParams,
  answers: { 200: json('The ban, also when it is over', ban) },
  codes: ['not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const found = await findPermittedBan(
        db,
        c.req.param('id'),
        c.var.caller,
        canSee,
      );
      return c.json((await presentBan(db, found, now())) satisfies Ban);
    },
});
