import type { Hono } from 'hono';
import { canBlockContacts, canReadAudit } from '../../auth/policies';
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

/** Adds the Acquire-compatible routes to an app, each behind its policy. */
export const mountAcquire = (
  app: Hono<GatewayEnv>,
  deps: GatewayDeps,
): void => {
  app.use(
    `${BLOCKS}/*`,
    requireKey(
      deps,
      canBlockContacts,
      'This key needs the role administrator or owner, or the permission block-contacts.',
    ),
  );
  app.use(
    `${auditLogRoute.path}/*`,
    requireKey(
      deps,
      canReadAudit,
      'This key needs the role administrator or owner, on all sites.',
    ),
  );
  mountRoutes(app, deps, acquireRoutes);
};
