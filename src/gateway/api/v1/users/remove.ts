import { removedUser } from '../../../../protocol/users';
import { canManageRole } from '../../../auth/policies';
import { removeUser } from '../../../auth/remove-user';
import { ApiError } from '../../../lib/errors/api-error';
import { findUser } from '../../../store/users';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams, wholeId } from '../../shared/path-parameters';
import { TOKENS } from '../tokens/group';

/** `DELETE /v1/users/{id}`. */
export const removeUserRoute = defineRoute({
  ...TOKENS,
  method: 'delete',
  path: '/v1/users/:id',
  id: 'removeUser',
  summary: 'Remove somebody who signs in',
  description:
    'All they are signed in with and all tokens they made end at once. The last owner stays.',
  params: idParams,
  answers: { 200: json('What ended', removedUser) },
  codes: ['forbidden', 'not_found', 'last_owner', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const given = c.req.param('id');
      const id = wholeId.safeParse(given).success ? Number(given) : 0;
      const user = await findUser(db, id);
      if (user && !canManageRole(c.var.caller, user.role)) {
        throw new ApiError('forbidden', 'Only an owner may remove an owner.');
      }
      const removed =
        user && (await removeUser(db, id, { by: c.var.caller, at: now() }));
      if (!removed) {
        throw new ApiError('not_found', `There is no user ${given}.`);
      }
      return c.json(removed);
    },
});
