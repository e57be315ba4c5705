import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { findCallerByToken, readBasic } from '../../auth/authenticate';
import type { Caller } from '../../auth/caller';
import { ApiError } from '../../lib/errors/api-error';
import { checkContentType } from '../../http/read-body';
import { callerAt } from '../../http/client-address';

const NAME = 'doorlist';
const COOKIE = {
  path: '/',
  secure: true,
  httpOnly: true,
  sameSite: 'Strict',
  prefix: 'host',
} as const;

export const keepSignIn = (c: Context, token: string, seconds: number) =>
  setCookie(c, NAME, token, { ...COOKIE, maxAge: seconds });

export const dropSignIn = (c: Context) => deleteCookie(c, NAME, COOKIE);

const credentials = (c: Context, scheme: string): string | undefined => {
  const [given = '', value] = (c.req.header('authorization') ?? '').split(' ');
  return given.toLowerCase() === scheme ? value : undefined;
};

/** The token a request came with: bearer, or the sign-in cookie. */
export const tokenOf = (c: Context): string | undefined =>
  credentials(c, 'bearer') ?? getCookie(c, NAME, 'host');

const unauthorized = (challenge: string) =>
  new ApiError(
    'unauthorized',
    'Sign in, or send a valid token.',
    'authorization',
    { 'www-authenticate': challenge },
  );

const ownHost = (c: Context) => new URL(c.req.url).host;

/**
 * Writes must come from our own pages, or from programs, which send no Origin;
 * and be JSON, which no other site's form can send.
 *
 * @throws ApiError `origin_not_allowed`, `unsupported_media_type`
 */
export const guardWrites: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (!['GET', 'HEAD'].includes(c.req.method)) {
    const origin = c.req.header('origin');
    const host = URL.canParse(origin ?? '') ? new URL(origin ?? '').host : null;
    if (origin !== undefined && host !== ownHost(c)) {
      throw new ApiError(
        'origin_not_allowed',
        'Agents’ calls come from the gateway’s own pages, or from programs.',
        'origin',
      );
    }
    checkContentType(c, ['application/json']);
  }
  await next();
};

/** @throws ApiError `unauthorized` */
export const requireCaller =
  ({ db, now }: GatewayDeps): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const token = tokenOf(c);
    const caller =
      token === undefined
        ? undefined
        : await findCallerByToken(db, token, now());
    if (!caller) throw unauthorized('Bearer');
    c.set('caller', caller);
    await next();
  };

/**
 * For the Acquire-compatible API: a bearer key alone, as there.
 * https://developer.acquire.io/rest-apis/authorization
 *
 * @param may whether a caller may use it
 * @throws ApiError `unauthorized`; `forbidden` with a sentence that says why
 */
export const requireKey =
  (
    { db, now }: GatewayDeps,
    may: (caller: Caller) => boolean,
    why: string,
  ): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const key = credentials(c, 'bearer');
    const caller =
      key === undefined ? undefined : await findCallerByToken(db, key, now());
    if (!caller) throw unauthorized('Bearer');
    if (!may(caller)) throw new ApiError('forbidden', why);
    c.set('caller', caller);
    c.header('cache-control', 'no-store');
    await next();
  };

/**
 * For the Zendesk-compatible API: Basic `email:password`, or bearer. No
 * cookie: other sites' pages must not be able to use it.
 *
 * @throws ApiError `unauthorized`; `forbidden` for an agent
 */
export const requireAdministrator =
  ({ db, now, basic }: GatewayDeps): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const bearer = credentials(c, 'bearer');
    const pair = readBasic(credentials(c, 'basic') ?? '');
    let caller: Caller | undefined;
    if (bearer !== undefined)
      caller = await findCallerByToken(db, bearer, now());
    else if (pair) {
      const address = callerAt(c.var.from);
      caller = await basic.caller(pair, address, now());
    }
    if (!caller) throw unauthorized('Basic realm="Doorlist", Bearer');
    if (caller.role === 'agent') {
      throw new ApiError(
        'forbidden',
        'Only an owner or administrator may use this API.',
      );
    }
    c.set('caller', caller);
    await next();
  };
