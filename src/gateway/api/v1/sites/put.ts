import { site, siteRequest } from '../../../../protocol/sites';
import { canChangeSettings } from '../../../auth/policies';
import { requireRight } from '../../../auth/require-right';
import { readBody } from '../../../http/read-body';
import { findShield } from '../../../store/shields';
import { findSite } from '../../../store/sites';
import { presentShield } from '../../../sites/present-shield';
import { putSite } from '../../../sites/put-site';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { SITES } from './group';
import { presentSite } from './present-site';

const body = {
  schema: siteRequest,
  types: ['application/json'],
  example: {
    origins: ['https://shop.example.com', 'https://*.shop.example.com'],
    widget: 'acquire',
  },
} as const;

/** `PUT /v1/sites/{site}`. */
export const putSiteRoute = defineRoute({
  ...SITES,
  method: 'put',
  path: '/v1/sites/:site',
  id: 'putSite',
  summary: 'Add or change a site',
  description:
    'What the body does not name stays as it is, or as it is by default on a new site. Every gateway follows at once.',
  params: siteParams,
  body,
  answers: {
    200: json('The site, changed', site),
    201: json('The site, new', site),
  },
  codes: ['forbidden', 'origin_not_allowed', 'site_not_found'],
  handler:
    ({ db, secrets, now }) =>
    async (c) => {
      const id = c.req.param('site');
      const given = await readBody(c, body);
      const mayChange =
        canChangeSettings(c.var.caller, Object.keys(given)) &&
        (await findSite(db, id)) !== undefined;
      if (!mayChange) requireRight(c.var.caller, 'write sites');
      const { origins, ...settings } = given;
      const { site: row, isNew } = await putSite(
        db,
        secrets,
        { id, ...(origins && { origins: { set: origins } }), ...settings },
        { by: c.var.caller, at: now() },
      );
      const shield = presentShield(await findShield(db, id), now());
      return c.json(presentSite(c, row, shield), isNew ? 201 : 200);
    },
});
