import { user } from '../../../../protocol/users';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { TOKENS } from '../tokens/group';
import { requireUser } from './find-user';
import { showUser } from './present-user';

/** `GET /v1/users/{id}`. */
export const getUserRoute = defineRoute({
  ...TOKENS,
  method: 'get',
  path: '/v1/users/:id',
  id: 'getUser',
  summary: 'Show somebody who signs in',
  params: idParams,
  answers: { 200: json('The user', user) },
  codes: ['not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { id } = await requireUser(db, c.req.param('id'));
      return c.json(await showUser(db, id, now()));
    },
});
