import { sharedList } from '../../../../protocol/lists';
import { presentList } from '../../../blocklists/present-list';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { findPermittedList } from './find-permitted-list';
import { LISTS } from './group';

/** `GET /v1/lists/{id}`. */
export const getListRoute = defineRoute({
  ...LISTS,
  method: 'get',
  path: '/v1/lists/:id',
  id: 'getSharedList',
  summary: 'Show a shared list',
  params: idParams,
  answers: { 200: json('The list', sharedList) },
  codes: ['not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const list = await findPermittedList(db, c.req.param('id'), caller);
      return c.json(await presentList(db, list, now()));
    },
});
