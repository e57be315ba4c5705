import type { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { requireKey } from '../shared/authentication';
import { mountRoutes } from '../openapi/define-route';
import { addBlocksRoute } from './add-blocks';
import { auditLogRoute } from './audit-log';
import { auditUsersRoute } from './audit-users';
import { deleteBlockByPathRoute, deleteBlockRoute } from './delete-block';
import { getBlockRoute } from './get-block';
import { BLOCKS } from './group';
import { listBlocksRoute } from './list-blocks';

/**
 * Acquire's Block Visitor API over our bans, of which each is one block, and
 * their audit log.
 * https://developer.acquire.io/rest-apis/settings/security/security-block-visitor
 */
export const acquireRoutes = [
  listBlocksRoute,
  addBlocksRoute,
  deleteBlockRoute,
  deleteBlockByPathRoute,
  getBlockRoute,
  auditLogRoute,
  auditUsersRoute,
];

/** Adds the Acquire-compatible routes to an app, for keys. */
export const mountAcquire = (
  app: Hono<GatewayEnv>,
  deps: GatewayDeps,
): void => {
  for (const path of [BLOCKS, auditLogRoute.path]) {
    app.use(`${path}/*`, requireKey(deps));
  }
  mountRoutes(app, deps, acquireRoutes);
};
