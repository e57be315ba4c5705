import { removedUser } from '../../../../protocol/users';
import { removeUser } from '../../../auth/remove-user';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { requireMayManage } from '../../shared/require-may-manage';
import { idParams } from '../../shared/path-parameters';
import { TOKENS } from '../tokens/group';
import { noSuchUser, requireUser } from './find-user';

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
      const { id, role } = await requireUser(db, given);
      requireMayManage(c.var.caller, role);
      const removed = await removeUser(db, id, { by: c.var.caller, at: now() });
      if (!removed) throw noSuchUser(given);
      return c.json(removed);
    },
});
