import { site } from '../../../../protocol/sites';
import { presentShield } from '../../../sites/present-shield';
import { listOrigins } from '../../../store/site-origins';
import { findShield } from '../../../store/shields';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { SITES } from './group';
import { presentSite } from './present-site';
import { requireSite } from './require-site';

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
    ({ db, now }) =>
    async (c) => {
      const found = await requireSite(db, c.req.param('site'));
      const { id } = found;
      const origins = await listOrigins(db, id);
      const shield = presentShield(await findShield(db, id), now());
      return c.json(presentSite(c, { ...found, origins }, shield));
    },
});
