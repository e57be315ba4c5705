import type { Context } from 'hono';
import { ApiError } from '../problem';
import type { GatewayDeps, GatewayEnv } from '../deps';
import { visitorOfCookie } from './visitor-cookie';

/** Whom the browser's tokens say it is. */
export interface Recognised {
  /** Ids of all valid tokens: either is enough to be recognised. */
  visitors: string[];
  /** The one to go on with: the record's before the cookie's. */
  visitor?: string;
  /** The cookie is missing, or another visitor's. */
  cookieIsStale: boolean;
}

/**
 * @throws ApiError `bad_visitor_token` for a token in the body that we did not
 * sign. A bad cookie is only ignored: the page can't do anything about it.
 */
export const recognise = (
  c: Context<GatewayEnv>,
  { secrets }: GatewayDeps,
  given: { visitor?: string },
): Recognised => {
  const fromCookie = visitorOfCookie(c, secrets);
  const fromBody =
    given.visitor === undefined
      ? undefined
      : secrets.readVisitor(given.visitor);
  if (given.visitor !== undefined && fromBody === undefined) {
    throw new ApiError(
      'bad_visitor_token',
      'This visitor token was not signed by this gateway. Ask again without it.',
      'visitor',
    );
  }
  const visitor = fromBody ?? fromCookie;
  return {
    visitors: [...new Set([fromBody, fromCookie])].filter(
      (id) => id !== undefined,
    ),
    ...(visitor !== undefined && { visitor }),
    cookieIsStale: visitor !== undefined && fromCookie !== visitor,
  };
};

/** Until a site can be given a key to verify them with, none is accepted. */
export const refuseIdentity = (identity: string | undefined): void => {
  if (identity === undefined) return;
  throw new ApiError(
    'bad_identity',
    'This site has no key to verify identities with.',
    'identity',
  );
};
