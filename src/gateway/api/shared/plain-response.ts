import type { Context, MiddlewareHandler } from 'hono';
import type { GatewayEnv } from '../../deps';
import { isForwardingHeader } from '../../http/forwarding-headers';

/** Of every answer: no browser is to guess what a body is. */
export const NO_SNIFFING = { 'x-content-type-options': 'nosniff' };

/** Remembers headers for the answer, until it is known how that is made. */
export const rememberHeaders = (
  c: Context<GatewayEnv>,
  headers: Record<string, string>,
): void => c.set('headers', { ...c.get('headers'), ...headers });

/** Sets the remembered headers on the answer that Hono makes. */
export const applyHeaders = (c: Context<GatewayEnv>): void => {
  const headers = c.get('headers');
  for (const name in headers) c.header(name, headers[name]);
};

/**
 * Makes an answer with the remembered headers, and these, alone. Hono's own way
 * makes an object of the class `Headers` and reads it out again, which takes as
 * long as all of a visit's tags.
 */
export const plainResponse = (
  c: Context<GatewayEnv>,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response =>
  new Response(body, { headers: { ...c.get('headers'), ...headers } });

/**
 * Responds to a preflight. Browsers send one for a page that adds headers to
 * requests, and some for requests that outlive their page. No page may add what
 * only proxies say.
 */
export const preflight: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (c.req.method !== 'OPTIONS') return next();
  applyHeaders(c);
  const wanted = c.req
    .header('access-control-request-headers')
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => !isForwardingHeader(name))
    .join();
  c.header('access-control-allow-methods', 'GET, POST');
  if (wanted) c.header('access-control-allow-headers', wanted);
  c.header('access-control-max-age', '600');
  return c.body(null, 204);
};
