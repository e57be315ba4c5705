import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../../deps';
import { mountRoutes } from '../../../openapi/define-route';
import { assignedRoute } from './assigned';
import { claimsRoute } from './claims';
import { endedRoute } from './ended';
import { findRunningSession, refuseEnded } from './find-running-session';
import { followMessagesRoute } from './follow-messages';
import { followVerdictRoute } from './follow-verdict';
import { RUNNING } from './group';
import { sendMessageRoute } from './send-message';

/** What may be done with a chat by whoever holds its token. */
export const runningSessionRoutes = [
  followVerdictRoute,
  assignedRoute,
  claimsRoute,
  endedRoute,
  followMessagesRoute,
  sendMessageRoute,
];

/** Adds the routes of a running chat to an app. */
export const mountRunningSession = (
  app: Hono<GatewayEnv>,
  deps: GatewayDeps,
): void => {
  app.use(`${RUNNING}/*`, findRunningSession(deps));
  // A chat may be ended twice.
  mountRoutes(app, deps, [endedRoute]);
  app.use(`${RUNNING}/*`, refuseEnded);
  mountRoutes(
    app,
    deps,
    runningSessionRoutes.filter((route) => route !== endedRoute),
  );
};
