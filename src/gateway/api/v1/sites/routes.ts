import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { mountRoutes } from '../../openapi/define-route';
import { guardWrites, requireCaller } from '../../shared/authentication';
import { checkSiteRoute, keepFresh } from './check';
import { getSiteRoute } from './get';
import { makeSiteKeysRoute } from './keys/make';
import { getLimitsRoute } from './limits/get';
import { previewLimitsRoute } from './limits/preview';
import { listSitesRoute } from './list';
import { putSiteRoute } from './put';
import { removeSiteRoute } from './remove';
import { getShieldRoute } from './shield/get';
import { previewShieldRoute } from './shield/preview';
import { putShieldRoute } from './shield/put';

/** What the team does with sites. */
export const sitesRoutes = [
  listSitesRoute,
  getSiteRoute,
  putSiteRoute,
  removeSiteRoute,
  makeSiteKeysRoute,
  checkSiteRoute,
  getShieldRoute,
  putShieldRoute,
  previewShieldRoute,
  getLimitsRoute,
  previewLimitsRoute,
];

/** Adds the routes of sites to an app, behind their guard. */
export const mountSites = (app: Hono<GatewayEnv>, deps: GatewayDeps): void => {
  for (const { path } of [
    ...[listSitesRoute, getSiteRoute, checkSiteRoute],
    ...[getShieldRoute, previewShieldRoute],
    ...[getLimitsRoute, previewLimitsRoute, makeSiteKeysRoute],
  ]) {
    app.use(path, guardWrites, requireCaller(deps), keepFresh);
  }
  mountRoutes(app, deps, sitesRoutes);
};
