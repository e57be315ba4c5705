import { liftedBan, type LiftedBan } from '../../../../protocol/bans';
import { canSee } from '../../../auth/policies';
import { liftBan } from '../../../bans/lift-ban';
import { presentBan } from '../../../bans/present-ban';
import { json } from '../../openapi/operation';
import { banParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { requireOwnBans } from '../../shared/require-own-bans';
import { banNotFound, findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';

/** `DELETE /v1/bans/{id}`. */
export const liftBanRoute = defineRoute({
  ...BANS,
  method: 'delete',
  path: '/v1/bans/:id',
  id: 'liftBan',
  summary: 'Unblock a visitor',
  description: 'Bans that are joined with it are lifted with it.',
  params: banParams,
  answers: { 200: json('The ban, lifted', liftedBan) },
  codes: ['origin_not_allowed', 'forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const found = await findPermittedBan(
        db,
        c.req.param('id'),
        caller,
        canSee,
      );
      await requireOwnBans(db, caller, found);
      const lifted = await liftBan(db, found.id, { by: caller, at: now() });
      if (!lifted) throw banNotFound(found.id);
      return c.json({
        ...(await presentBan(db, lifted.ban, now())),
        still: lifted.still,
      } satisfies LiftedBan);
    },
});
