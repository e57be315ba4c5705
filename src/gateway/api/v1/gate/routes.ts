import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { applyHeaders } from '../../shared/plain-response';
import { mountRoutes } from '../../openapi/define-route';
import { addAppealRoute } from './add-appeal';
import { countRefusalRoute } from './count-refusal';
import { followRefusalRoute } from './follow-refusal';
import { forgetVisitorRoute } from './forget-visitor';
import { allowAnyOrigin, listHeadRoute, shardRoute } from './list-routes';
import {
  mountRunningSession,
  runningSessionRoutes,
} from './running-session/routes';
import { checkOrigin, findSite } from './site';
import { startSessionRoute } from './start-session';
import { refusePages, verifyRoute } from './verify';
import { visitRoute } from './visit';

const SITE = '/v1/sites/:site';

/** What the gate on a visitor's page asks. */
export const gateRoutes = [
  visitRoute,
  startSessionRoute,
  countRefusalRoute,
  followRefusalRoute,
  addAppealRoute,
  forgetVisitorRoute,
  listHeadRoute,
  shardRoute,
  ...runningSessionRoutes,
  verifyRoute,
];

/** Adds the gate's routes to an app; the hot ones pass few middlewares. */
export const mountGate = (app: Hono<GatewayEnv>, deps: GatewayDeps): void => {
  app.use(verifyRoute.path, refusePages);
  app.use(`${SITE}/*`, findSite(deps));
  mountRoutes(app, deps, [verifyRoute]);
  app.use(`${SITE}/list/*`, allowAnyOrigin);
  mountRoutes(app, deps, [listHeadRoute, shardRoute]);
  app.use(`${SITE}/*`, checkOrigin(deps));
  // It mostly answers with remembered headers alone.
  mountRoutes(app, deps, [visitRoute]);
  app.use(`${SITE}/*`, async (c, next) => {
    applyHeaders(c);
    await next();
  });
  mountRoutes(app, deps, [
    startSessionRoute,
    countRefusalRoute,
    followRefusalRoute,
    addAppealRoute,
    forgetVisitorRoute,
  ]);
  mountRunningSession(app, deps);
};
