import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Secrets } from '../../../lib/secrets';

const NAME = 'doorlist_visitor';
const YEAR = 365 * 24 * 60 * 60;

/** The visitor id in our cookie, if it is one we signed. */
export const visitorOfCookie = (
  c: Context,
  secrets: Secrets,
): string | undefined => {
  const token = getCookie(c, NAME);
  return token === undefined ? undefined : secrets.readVisitor(token);
};

/** Whether the page that asks is of the gateway's own site. */
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
 * Keeps the visitor token in a cookie too, so that a browser which lost its
 * record is still known. On a third party's page the cookie is partitioned:
 * it recognises the visitor there, and nowhere else.
 */
export const keepVisitorCookie = (c: Context, token: string): void => {
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
