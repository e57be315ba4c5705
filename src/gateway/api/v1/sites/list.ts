import type { Page } from '../../../../protocol/page';
import { sitePage, sitesQuery, type Site } from '../../../../protocol/sites';
import { canSee } from '../../../auth/policies';
import { check } from '../../../http/read-body';
import { presentShield } from '../../../sites/present-shield';
import { listShields } from '../../../store/shields';
import { listSitesWithOrigins } from '../../../store/sites';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { SITES } from './group';
import { presentSite } from './present-site';

/** `GET /v1/sites`. */
export const listSitesRoute = defineRoute({
  ...SITES,
  method: 'get',
  path: '/v1/sites',
  id: 'listSites',
  summary: 'List sites',
  description: 'Those that the caller may see, by id.',
  query: sitesQuery,
  answers: { 200: json('A page of sites', sitePage) },
  handler:
    ({ db, now }) =>
    async (c) => {
      const { cursor = '', limit } = check(sitesQuery, c.req.query());
      const all = await listSitesWithOrigins(db);
      const rows = all.filter(
        ({ id }) => id > cursor && canSee(c.var.caller, { sites: [id] }),
      );
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const shields = await listShields(db);
      const findShield = (id: string) =>
        shields.find(({ site }) => site === id);
      return c.json({
        data: page.map((row) =>
          presentSite(c, row, presentShield(findShield(row.id), now())),
        ),
        ...(rows.length > limit && last && { next: last.id }),
      } satisfies Page<Site>);
    },
});
