import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { mountRoutes } from '../../openapi/define-route';
import { guardOpenWrites } from '../../shared/authentication';
import { createOwnerRoute } from './create';
import { getSetupRoute } from './get';

/** How an installation gets its first owner. */
export const setupRoutes = [getSetupRoute, createOwnerRoute];

/** Adds the routes of the set-up to an app, behind their guard. */
export const mountSetup = (app: Hono<GatewayEnv>, deps: GatewayDeps): void => {
  app.use('/v1/setup', guardOpenWrites);
  mountRoutes(app, deps, setupRoutes);
};
