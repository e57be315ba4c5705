import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import {
  guardOpenWrites,
  guardWrites,
  requireCaller,
} from '../../shared/authentication';
import { mountRoutes } from '../../openapi/define-route';
import { acceptInvitationRoute } from './accept-invitation';
import { askForLinkRoute } from './ask-for-link';
import { changePasswordRoute } from './change-password';
import { meRoute } from './me';
import { beginOpenIdRoute } from './open-id/begin';
import { finishOpenIdRoute } from './open-id/finish';
import { signInOptionsRoute } from './options';
import {
  addPageTokenRoute,
  endPageTokensRoute,
  getPageOriginRoute,
} from './page-tokens';
import { signInRoute } from './sign-in';
import {
  endOtherSignInsRoute,
  endSignInRoute,
  getSignInRoute,
  listSignInsRoute,
} from './sign-ins';
import { secondFactorRoutes } from './second-factor/routes';
import { signInWithCodeRoute } from './sign-in-with-code';
import { signOutRoute } from './sign-out';

/** Signing in and out, who one is, one's own password and sign-ins. */
export const signInRoutes = [
  signInOptionsRoute,
  signInRoute,
  signInWithCodeRoute,
  beginOpenIdRoute,
  finishOpenIdRoute,
  askForLinkRoute,
  signOutRoute,
  acceptInvitationRoute,
  meRoute,
  changePasswordRoute,
  ...secondFactorRoutes,
  listSignInsRoute,
  endOtherSignInsRoute,
  getSignInRoute,
  endSignInRoute,
  getPageOriginRoute,
  addPageTokenRoute,
  endPageTokensRoute,
];

/** Adds the routes for signing in to an app, each behind its guard. */
export const mountSignIn = (app: Hono<GatewayEnv>, deps: GatewayDeps): void => {
  app.post(signInRoute.path, guardOpenWrites);
  app.post(signInWithCodeRoute.path, guardOpenWrites);
  app.post(askForLinkRoute.path, guardOpenWrites);
  app.post(signOutRoute.path, guardOpenWrites);
  app.post(acceptInvitationRoute.path, guardOpenWrites);
  app.use('/v1/me/*', guardWrites, requireCaller(deps));
  mountRoutes(app, deps, signInRoutes);
};
