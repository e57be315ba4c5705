import type { Context } from 'hono';
import type { GatewayEnv } from '../deps';

/** Sets headers of the answer, whichever way it is made. */
export const addHeaders = (
  c: Context<GatewayEnv>,
  headers: Record<string, string>,
): void => {
  c.set('headers', { ...c.get('headers'), ...headers });
  for (const name in headers) c.header(name, headers[name]);
};

/**
 * Answers with the headers of `addHeaders`, and these, alone. Hono's own way
 * makes an object of the class `Headers` and reads it out again, which takes
 * as long as all of a visit's tags.
 */
export const plainResponse = (
  c: Context<GatewayEnv>,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
): Response =>
  new Response(body, { headers: { ...c.get('headers'), ...headers } });
