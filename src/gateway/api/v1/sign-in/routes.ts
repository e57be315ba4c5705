import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { guardWrites, requireCaller } from '../../shared/authentication';
import { mountRoutes } from '../../openapi/define-route';
import { meRoute } from './me';
import { signInRoute } from './sign-in';
import { signOutRoute } from './sign-out';

/** Signing in and out, and who one is. */
export const signInRoutes = [signInRoute, signOutRoute, meRoute];

/** Adds the routes for signing in to an app, each behind its guard. */
export const mountSignIn = (app: Hono<GatewayEnv>, deps: GatewayDeps): void => {
  app.post(signInRoute.path, guardWrites);
  app.post(signOutRoute.path, guardWrites);
  app.get(meRoute.path, requireCaller(deps));
  mountRoutes(app, deps, signInRoutes);
};
