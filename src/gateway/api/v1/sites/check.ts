import type { MiddlewareHandler } from 'hono';
import { siteCheck, type SiteCheck } from '../../../../protocol/site-check';
import type { GatewayEnv } from '../../../deps';
import { checkSite } from '../../../realtime/check-site';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { siteParams } from '../../shared/path-parameters';
import { SITES } from './group';

/** Keeps the answer out of caches: the next one may differ. */
export const keepFresh: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  c.header('cache-control', 'no-store');
  await next();
};

/** `GET /v1/sites/{site}/check`. */
export const checkSiteRoute = defineRoute({
  ...SITES,
  method: 'get',
  path: '/v1/sites/:site/check',
  id: 'checkSite',
  summary: 'Check a site’s installation',
  description:
    'From where the site was asked for lately, and which pages were refused, with why. Counts are complete but for floods; the latest 20 origins of each kind are kept.',
  params: siteParams,
  answers: { 200: json('What pages asked', siteCheck) },
  codes: ['site_not_found'],
  handler:
    ({ db, sightings }) =>
    async (c) => {
      const site = c.req.param('site');
      await sightings.flush();
      const found = await checkSite(db, site);
      // Which other sites were asked for is not for tokens of one site.
      const shown: SiteCheck =
        c.var.caller.sites === null ? found : { ...found, unknownSites: [] };
      return c.json(shown);
    },
});
