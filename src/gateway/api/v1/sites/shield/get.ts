import { siteShield } from '../../../../../protocol/shield';
import { describeShield } from '../../../../sites/present-shield';
import { findShield } from '../../../../store/shields';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { siteParams } from '../../../shared/path-parameters';
import { SITES } from '../group';
import { requireSite } from '../require-site';

/** `GET /v1/sites/{site}/shield`. */
export const getShieldRoute = defineRoute({
  ...SITES,
  method: 'get',
  path: '/v1/sites/:site/shield',
  id: 'getShield',
  summary: 'Read a site’s shield',
  description: 'Without one, `until` and the other fields are null.',
  params: siteParams,
  answers: { 200: json('The shield', siteShield) },
  codes: ['site_not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const site = await requireSite(db, c.req.param('site'));
      const row = await findShield(db, site.id);
      return c.json(describeShield(site, row, now()));
    },
});
