import { site } from '../../../../protocol/sites';
import { ApiError } from '../../../lib/errors/api-error';
import { listOrigins } from '../../../store/site-origins';
import { findSite } from '../../../store/sites';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { SITES } from './group';
import { presentSite } from './present-site';

/** `GET /v1/sites/{site}`. */
export const getSiteRoute = defineRoute({
  ...SITES,
  method: 'get',
  path: '/v1/sites/:site',
  id: 'getSite',
  summary: 'Read a site',
  params: siteParams,
  answers: { 200: json('The site', site) },
  codes: ['site_not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const id = c.req.param('site');
      const found = await findSite(db, id);
      if (!found) {
        throw new ApiError(
          'site_not_found',
          `There is no site "${id}".`,
          'site',
        );
      }
      const origins = await listOrigins(db, id);
      return c.json(presentSite(c, { ...found, origins }));
    },
});
