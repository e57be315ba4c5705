import type { Context } from 'hono';
import type { GatewayEnv } from '../../../../deps';
import { visitorAddress } from '../../../../http/client-address';
import {
  browserAtStart,
  sessionClaims,
  type Browser,
} from '../../../../verdict/subject';

/**
 * Returns the browser of a running session.
 *
 * @param at which address counts: the request's, or the one the session
 * started at, for requests that the site's own server makes
 */
export const sessionBrowser = (
  c: Context<GatewayEnv>,
  at: 'request' | 'start',
): Browser => {
  const { session, from, site } = c.var;
  if (at === 'start') return browserAtStart(session);
  const address = visitorAddress(from);
  return {
    site: site.id,
    visitors: [session.visitor],
    ...(address && { address }),
    addressTrusted: from.trusted,
    ...(from.place && { place: from.place }),
    claims: sessionClaims(session),
  };
};
