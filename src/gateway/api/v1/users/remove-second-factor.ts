import { removeSecondFactor } from '../../../auth/remove-second-factor';
import { ApiError } from '../../../lib/errors/api-error';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { requireMayManage } from '../../shared/require-may-manage';
import { TOKENS } from '../tokens/group';
import { requireUser } from './find-user';

/** `DELETE /v1/users/{id}/second-factor`. */
export const removeSecondFactorOfRoute = defineRoute({
  ...TOKENS,
  method: 'delete',
  path: '/v1/users/:id/second-factor',
  id: 'removeSecondFactorOf',
  summary: 'Take somebody’s second factor off',
  description:
    'For who lost the device and the recovery codes: they sign in with the password alone, and set another. Be sure that it is they who ask.',
  params: idParams,
  answers: { 204: nothing('They have none now') },
  codes: ['not_found', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const { id, role } = await requireUser(db, c.req.param('id'));
      requireMayManage(caller, role);
      const act = { by: caller, at: now() };
      if (!(await removeSecondFactor(db, id, act))) {
        throw new ApiError('not_found', 'They have no second factor.');
      }
      return c.body(null, 204);
    },
});
