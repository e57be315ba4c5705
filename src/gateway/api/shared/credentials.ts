import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const NAME = 'doorlist';
const COOKIE = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Strict',
  prefix: 'host',
} as const;

const DEVICE = 'doorlist-device';
/** Seconds: as long as browsers keep a cookie. */
const DEVICE_AGE = 400 * 24 * 60 * 60;

/** Sets the cookie by which the device of a sign-in is known at the next. */
export const setDeviceCookie = (c: Context, token: string) =>
  setCookie(c, DEVICE, token, { ...COOKIE, maxAge: DEVICE_AGE });

/** Returns the token of the device, if somebody has signed in on it. */
export const readDeviceCookie = (c: Context): string | undefined =>
  getCookie(c, DEVICE, 'host');

/** Sets the sign-in cookie, for our own pages. */
export const setSignInCookie = (c: Context, token: string, seconds: number) =>
  setCookie(c, NAME, token, { ...COOKIE, maxAge: seconds });

/** Deletes the sign-in cookie. */
export const deleteSignInCookie = (c: Context) => deleteCookie(c, NAME, COOKIE);

/** Returns what the header `Authorization` holds for a scheme, if it is that. */
export const readAuthorization = (
  c: Context,
  scheme: 'bearer' | 'basic',
): string | undefined => {
  const header = c.req.header('authorization') ?? '';
  const [given = '', value] = header.trim().split(/ +/);
  return given.toLowerCase() === scheme ? value : undefined;
};

/** Returns the token a request came with: bearer, or the sign-in cookie. */
export const readToken = (c: Context): string | undefined =>
  readAuthorization(c, 'bearer') ?? getCookie(c, NAME, 'host');
