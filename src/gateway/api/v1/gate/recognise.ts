import type { Context } from 'hono';
import type { VisitRequest } from '../../../../protocol/visits';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import type { IdentityDetails } from '../../../identity/details-from-claims';
import { linkIdentity } from '../../../identity/link-identity';
import { verifyIdentity } from '../../../identity/verify-identity';
import { ApiError } from '../../../lib/errors/api-error';
import { keepIdentity } from '../../../sessions/keep-identity';
import { readVisitorCookie } from './visitor-cookie';
import type { ShownKey } from '../../../keys/key';

/** The visitor that a browser's tokens, and the site's server, name. */
export interface Recognised {
  /** Ids of all valid tokens: either is enough to be recognised. */
  visitors: string[];
  /** The one to go on with: the record's before the cookie's. */
  visitor?: string;
  /** The cookie is missing, or another visitor's. */
  cookieIsStale: boolean;
  /** What the site's server proved. */
  identity: readonly ShownKey[];
  /** What it says of them beside. */
  details: IdentityDetails;
}

/**
 * Recognises a browser, and links what its site's server proved to its visitor,
 * if it has one by now.
 *
 * @throws ApiError `bad_visitor_token` for a token in the body that we did not
 * sign, `bad_identity` for an identity that proves nothing. A bad cookie is
 * only ignored: the page can't do anything about it.
 */
export const recognise = async (
  c: Context<GatewayEnv>,
  {
    db,
    secrets,
    feed,
    now,
    visitorLimits,
  }: Pick<GatewayDeps, 'db' | 'secrets' | 'feed' | 'now' | 'visitorLimits'>,
  given: VisitRequest,
): Promise<Recognised> => {
  const { site } = c.var;
  const fromCookie = readVisitorCookie(c, secrets);
  const fromBody =
    given.visitor === undefined
      ? undefined
      : secrets.readVisitor(given.visitor);
  if (given.visitor !== undefined && fromBody === undefined) {
    visitorLimits.countWrongToken(c.var.from);
    throw new ApiError(
      'bad_visitor_token',
      'This visitor token was not signed by this gateway. Ask again without it.',
      'visitor',
    );
  }
  const visitor = fromBody ?? fromCookie;
  const { keys: identity, details } =
    given.identity === undefined
      ? { keys: [], details: {} }
      : await verifyIdentity({ db, secrets }, given.identity, site.id, now());
  if (visitor !== undefined) {
    const browser = { visitor, site: site.id };
    // This browser's own stream may be the one to be refused.
    if (await linkIdentity(db, browser, identity, now())) feed.wake();
    if (identity.length) {
      const proven = { keys: identity, details };
      await keepIdentity({ db, secrets }, browser, proven, now());
    }
  }
  return {
    visitors: [...new Set([fromBody, fromCookie])].filter(
      (id) => id !== undefined,
    ),
    ...(visitor !== undefined && { visitor }),
    cookieIsStale: visitor !== undefined && fromCookie !== visitor,
    identity,
    details,
  };
};
