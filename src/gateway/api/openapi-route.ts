import { Hono } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../deps';
import { createDocument } from './openapi/document';
import { operations } from './operations';

/** The gateway's description of itself, for any program. */
export const openApiRoutes = ({ assets }: GatewayDeps) => {
  // Made when first asked for, and once: few installations ever are.
  let text: string | undefined;
  return new Hono<GatewayEnv>().get('/openapi.json', (c) => {
    c.header('access-control-allow-origin', '*');
    c.header('cache-control', 'no-cache');
    c.header('x-content-type-options', 'nosniff');
    c.header('content-type', 'application/json');
    text ??= JSON.stringify(createDocument(operations, assets.version));
    return c.body(text);
  });
};
