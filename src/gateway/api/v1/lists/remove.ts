import { removeList } from '../../../blocklists/change-list';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { findOwnList } from './find-permitted-list';
import { LISTS } from './group';

/** `DELETE /v1/lists/{id}`. */
export const removeListRoute = defineRoute({
  ...LISTS,
  method: 'delete',
  path: '/v1/lists/:id',
  id: 'removeList',
  summary: 'Remove a shared list',
  description:
    'None of its bans holds from now on, also where there are a hundred thousand: they are written as ended within the next minute. Bans that people made, or changed, stay.',
  params: idParams,
  answers: { 204: nothing('Removed') },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const { id } = await findOwnList(db, c.req.param('id'), caller);
      await removeList(db, id, { by: caller, at: now() });
      return c.body(null, 204);
    },
});
