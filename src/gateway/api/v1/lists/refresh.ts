import { sharedList } from '../../../../protocol/lists';
import { refreshList } from '../../../blocklists/change-list';
import { presentList } from '../../../blocklists/present-list';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { findOwnList } from './find-permitted-list';
import { LISTS } from './group';

/** `POST /v1/lists/{id}/refresh`. */
export const refreshListRoute = defineRoute({
  ...LISTS,
  method: 'post',
  path: '/v1/lists/:id/refresh',
  id: 'refreshList',
  summary: 'Read a shared list now',
  description:
    'The whole of it, whatever it says of itself. `updatedAt` or `failure` tells what came of it.',
  params: idParams,
  answers: { 202: json('The list, which is being read', sharedList) },
  codes: ['forbidden', 'origin_not_allowed', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const { id } = await findOwnList(db, c.req.param('id'), caller);
      const at = now();
      const list = await refreshList(db, id, { by: caller, at });
      return c.json(await presentList(db, list, at), 202);
    },
});
