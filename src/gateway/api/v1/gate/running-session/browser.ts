import type { Context } from 'hono';
import type { GatewayEnv } from '../../../../deps';
import { visitorAddress } from '../../../../http/client-address';
import { parseNetwork } from '../../../../keys/address';
import {
  sessionClaims,
  sessionPlace,
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
  const started =
    session.address === null ? undefined : parseNetwork(session.address);
  const address = at === 'request' ? visitorAddress(from) : started;
  const place = at === 'request' ? from.place : sessionPlace(session);
  return {
    site: site.id,
    visitors: [session.visitor],
    ...(address && { address }),
    addressTrusted:
      at === 'request' ? from.trusted : session.address_trusted === 1,
    ...(place && { place }),
    claims: sessionClaims(session),
  };
};
