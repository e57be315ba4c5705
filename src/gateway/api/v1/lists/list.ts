import { sharedListPage, type SharedList } from '../../../../protocol/lists';
import type { Page } from '../../../../protocol/page';
import { pageQuery } from '../../../../protocol/tokens';
import { canSee } from '../../../auth/policies';
import { presentLists } from '../../../blocklists/present-list';
import { check } from '../../../http/read-body';
import { listBlocklists } from '../../../store/blocklists/blocklists';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { LISTS } from './group';

/** `GET /v1/lists`. */
export const listListsRoute = defineRoute({
  ...LISTS,
  method: 'get',
  path: '/v1/lists',
  id: 'listLists',
  summary: 'List shared lists',
  description: 'Newest first: those that hold on a site of yours.',
  query: pageQuery,
  answers: { 200: json('A page of lists', sharedListPage) },
  handler:
    ({ db, now }) =>
    async (c) => {
      const { cursor: before, limit } = check(pageQuery, c.req.query());
      const rows = await listBlocklists(db, { before, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const seen = page.filter(({ sites }) =>
        canSee(c.var.caller, { sites: sites ?? [] }),
      );
      return c.json({
        data: await presentLists(db, seen, now()),
        ...(rows.length > limit && { next: String(page.at(-1)?.id) }),
      } satisfies Page<SharedList>);
    },
});
