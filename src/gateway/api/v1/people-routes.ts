import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { mountRoutes } from '../openapi/define-route';
import { guardWrites, requireCaller } from '../shared/authentication';
import { getSettingsRoute } from './settings/get';
import { putSettingsRoute } from './settings/put';
import { changeTokenRoute } from './tokens/change';
import { createTokenRoute } from './tokens/create';
import { listTokensRoute } from './tokens/list';
import { revokeTokenRoute } from './tokens/revoke';
import { changeUserRoute } from './users/change';
import { getUserRoute } from './users/get';
import { inviteUserRoute } from './users/invite';
import { renewLinkRoute } from './users/renew-link';
import { getTokenRoute } from './tokens/get';
import { listUsersRoute } from './users/list';
import { removeSecondFactorOfRoute } from './users/remove-second-factor';
import { removeUserRoute } from './users/remove';

/** What owners and administrators do with people, tokens and settings. */
export const peopleRoutes = [
  listUsersRoute,
  inviteUserRoute,
  getUserRoute,
  changeUserRoute,
  renewLinkRoute,
  removeSecondFactorOfRoute,
  removeUserRoute,
  listTokensRoute,
  createTokenRoute,
  getTokenRoute,
  changeTokenRoute,
  revokeTokenRoute,
  getSettingsRoute,
  putSettingsRoute,
];

/** Adds the routes of people and tokens to an app, behind their guard. */
export const mountPeople = (app: Hono<GatewayEnv>, deps: GatewayDeps): void => {
  for (const path of [
    ...['/v1/users/*', '/v1/tokens/*'],
    getSettingsRoute.path,
  ]) {
    app.use(path, guardWrites, requireCaller(deps));
  }
  mountRoutes(app, deps, peopleRoutes);
};
