import { user, userChanges } from '../../../../protocol/users';
import { changeUser } from '../../../auth/change-user';
import { readBody } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { requireMayManage } from '../../shared/require-may-manage';
import { TOKENS } from '../tokens/group';
import { noSuchUser, requireUser } from './find-user';
import { showUser } from './present-user';

const body = {
  schema: userChanges,
  types: ['application/json'],
  example: { role: 'supervisor', sites: ['default'], active: true },
} as const;

/** `PATCH /v1/users/{id}`. */
export const changeUserRoute = defineRoute({
  ...TOKENS,
  method: 'patch',
  path: '/v1/users/:id',
  id: 'changeUser',
  summary: 'Change what somebody may do',
  description:
    'Holds from their next request on; their event streams end, and are opened again with what they may now. `active: false` ends their sign-ins and the tokens they made. The last owner stays one.',
  params: idParams,
  body,
  answers: { 200: json('The user as they are now', user) },
  codes: ['not_found', 'last_owner', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const given = c.req.param('id');
      const { id, role } = await requireUser(db, given);
      const changes = await readBody(c, body);
      requireMayManage(caller, role);
      requireMayManage(caller, changes.role ?? role, 'role');
      const act = { by: caller, at: now() };
      if (!(await changeUser(db, id, changes, act))) throw noSuchUser(given);
      return c.json(await showUser(db, id, now()));
    },
});
