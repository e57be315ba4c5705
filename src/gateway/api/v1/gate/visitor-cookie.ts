import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { Secrets } from '../../../lib/secrets';
import type { Db } from '../../../store/db';
import { findLastChatAt } from '../../../store/last-chat';
import { findKeptDays } from '../../../store/retention/kept-days';

const NAME = 'doorlist_visitor';
const DAY = 24 * 60 * 60 * 1000;
/** Seconds for which a browser keeps a cookie at most: 400 days. */
const LONGEST = 400 * 24 * 60 * 60;

/** Returns whether a `Cookie` header may have a visitor cookie. */
export const mayHaveVisitorCookie = (header: string | undefined): boolean =>
  header?.includes(NAME) ?? false;

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
 * Returns what the cookie is set with. On a third party's page it is
 * partitioned: it recognises the visitor there, and nowhere else.
 *
 * @param maxAge seconds; 0 takes the cookie off
 */
const describeCookie = (c: Context, maxAge: number): CookieOptions => {
  const common = { path: '/v1', maxAge, secure: true, httpOnly: true };
  return isSameSite(c)
    ? { ...common, sameSite: 'Lax' }
    : { ...common, sameSite: 'None', partitioned: true };
};

/** Takes the visitor cookie off the browser that asks. */
export const clearVisitorCookie = (c: Context): void =>
  setCookie(c, NAME, '', describeCookie(c, 0));

/**
 * Sets the visitor token as a cookie too, so that a browser which lost its
 * record is still recognised, until as many days after the last chat as visitors
 * are kept.
 */
export const setVisitorCookie = async (
  c: Context,
  { db, secrets, now }: { db: Db; secrets: Secrets; now: () => number },
  visitor: string,
): Promise<void> => {
  const lastChatAt = await findLastChatAt(db, visitor);
  if (lastChatAt === undefined) return;
  const { visitors: days } = await findKeptDays(db);
  const left = Math.floor((lastChatAt + days * DAY - now()) / 1000);
  if (left <= 0) return;
  const age = Math.min(left, LONGEST);
  setCookie(c, NAME, secrets.signVisitor(visitor), describeCookie(c, age));
};
