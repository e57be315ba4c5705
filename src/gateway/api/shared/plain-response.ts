import type { Context } from 'hono';
import type { GatewayEnv } from '../../deps';

/** Remembers headers for the answer, until it is known how that is made. */
export const rememberHeaders = (
  c: Context<GatewayEnv>,
  headers: Record<string, string>,
): void => c.set('headers', { ...c.get('headers'), ...headers });

/** Gives them to the answer that Hono makes. */
export const applyHeaders = (c: Context<GatewayEnv>): void => {
  const headers = c.get('headers');
  for (const name in headers) c.header(name, headers[name]);
};

/**
 * Answers with the remembered headers, and these, alone. Hono's own way makes
 * an object of the class `Headers` and reads it out again, which takes as long
 * as all of a visit's tags.
 */
export const plainResponse = (
  c: Context<GatewayEnv>,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response =>
  new Response(body, { headers: { ...c.get('headers'), ...headers } });
