import type { RequestListener } from 'node:http';
import type { GatewayDeps } from '../../../deps';
import { createListFastPath } from './list-fast-path';
import { createVisitFastPath } from './visit-fast-path';

/**
 * Creates a listener that answers what every browser asks straight from Node's
 * server, where memory decides.
 *
 * @param app listens to everything else
 */
export const createFastPath = (
  deps: GatewayDeps,
  app: RequestListener,
): RequestListener => createListFastPath(deps, createVisitFastPath(deps, app));
