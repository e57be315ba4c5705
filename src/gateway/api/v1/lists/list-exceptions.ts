import {
  listExceptionPage,
  type ListException,
} from '../../../../protocol/lists';
import type { Page } from '../../../../protocol/page';
import { pageQuery } from '../../../../protocol/tokens';
import { check } from '../../../http/read-body';
import { listBlocklistExceptions } from '../../../store/blocklists/blocklist-exceptions';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { idParams } from '../../shared/path-parameters';
import { findPermittedList } from './find-permitted-list';
import { LISTS } from './group';
import { presentException } from './present-exception';

/** `GET /v1/lists/{id}/exceptions`. */
export const listExceptionsRoute = defineRoute({
  ...LISTS,
  method: 'get',
  path: '/v1/lists/:id/exceptions',
  id: 'listListExceptions',
  summary: 'List what a shared list bans nobody by',
  description:
    'Oldest first. Whoever lifts a ban of the list, or changes whom it refuses, makes one.',
  params: idParams,
  query: pageQuery,
  answers: { 200: json('A page of exceptions', listExceptionPage) },
  codes: ['not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const { caller } = c.var;
      const { id } = await findPermittedList(db, c.req.param('id'), caller);
      const { cursor: after, limit } = check(pageQuery, c.req.query());
      const rows = await listBlocklistExceptions(db, id, {
        ...(after !== undefined && { after }),
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      return c.json({
        data: page.map(presentException),
        ...(rows.length > limit && { next: String(page.at(-1)?.id) }),
      } satisfies Page<ListException>);
    },
});
