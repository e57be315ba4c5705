import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Secrets } from '../../../lib/secrets';

const NAME = 'doorlist_visitor';
const YEAR = 365 * 24 * 60 * 60;

/** Returns the visitor id in the visitor cookie, if the gateway signed it. */
export const readVisitorCookie = (
  c: Context,
  secrets: Secrets,
): string | undefined => {
  const token = getCookie(c, NAME);
  return token === undefined ? undefined : secrets.readVisitor(token);
};

/** Returns whether the page that asks is of the gateway's own site. */
const isSameSite = (c: Context): boolean => {
  const fetchSite = c.req.header('sec-fetch-site');
  if (fetchSite !== undefined) return fetchSite !== 'cross-site';
  const origin = c.req.header('origin');
  return (
    origin === undefined ||
    new URL(origin).hostname === new URL(c.req.url).hostname
  );
};

/**
 * Sets the visitor token as a cookie too, so that a browser which lost its
 * record is still recognised. On a third party's page the cookie is partitioned:
 * it recognises the visitor there, and nowhere else.
 */
export const setVisitorCookie = (c: Context, token: string): void => {
  const common = { path: '/v1', maxAge: YEAR, secure: true, httpOnly: true };
  setCookie(
    c,
    NAME,
    token,
    isSameSite(c)
      ? { ...common, sameSite: 'Lax' }
      : { ...common, sameSite: 'None', partitioned: true },
  );
};
