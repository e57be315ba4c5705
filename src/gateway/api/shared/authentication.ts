import type { Context, MiddlewareHandler } from 'hono';
import { findCallerByToken, readBasic } from '../../auth/authenticate';
import type { Caller } from '../../auth/caller';
import { isPageToken } from '../../auth/page-tokens';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { checkContentType } from '../../http/read-body';
import { ApiError } from '../../lib/errors/api-error';
import { isAgentOrigin, isOwnOrigin } from './agent-pages';
import { readAuthorization, readToken } from './credentials';

type Deps = Pick<GatewayDeps, 'db' | 'now' | 'tokenUses'>;

const unauthorized = (challenge: string) =>
  new ApiError(
    'unauthorized',
    'Sign in, or send a valid token.',
    'authorization',
    { 'www-authenticate': challenge },
  );

/**
 * Checks that a page’s token comes from a page of its origin, and that such
 * pages may still have one.
 *
 * @throws ApiError `origin_not_allowed`
 */
const checkPage = async (
  c: Context,
  { db }: Pick<Deps, 'db'>,
  { page }: Caller,
): Promise<void> => {
  if (!page) return;
  const given = c.req.header('origin');
  // Of its own pages a browser tells the origin with writes alone.
  const isRight = isOwnOrigin(c, page.origin)
    ? given === undefined || isOwnOrigin(c, given)
    : given === page.origin && (await isAgentOrigin(db, given));
  if (isRight) return;
  throw new ApiError(
    'origin_not_allowed',
    'This token is for pages of another origin.',
    'origin',
  );
};

const findCaller = async (
  { db, now, tokenUses }: Deps,
  token: string | undefined,
): Promise<Caller | undefined> => {
  if (token === undefined) return undefined;
  const at = now();
  const caller = await findCallerByToken(db, token, at);
  if (caller) tokenUses.add(caller.token, at);
  return caller;
};

/**
 * Refuses pages of other origins: programs send no Origin.
 *
 * @throws ApiError `origin_not_allowed`
 */
const refuseForeignPages = (c: Context): void => {
  const origin = c.req.header('origin');
  if (origin === undefined || isOwnOrigin(c, origin)) return;
  throw new ApiError(
    'origin_not_allowed',
    'Agents’ calls come from the gateway’s own pages, or from programs.',
    'origin',
  );
};

/** Takes lists: of types that another site's form can send, too. */
const LISTS = '/v1/bans/import';

/**
 * Refuses lists that a cookie signs in without an Origin: every browser tells
 * it with them.
 *
 * @throws ApiError `origin_not_allowed`
 */
const requireOriginOfCookie = (c: Context): void => {
  const isByCookie =
    readToken(c) !== undefined && c.req.header('authorization') === undefined;
  if (!isByCookie || c.req.header('origin') !== undefined) return;
  throw new ApiError(
    'origin_not_allowed',
    'Programs send a token in the header Authorization.',
    'origin',
  );
};

const isWrite = (c: Context): boolean =>
  !['GET', 'HEAD'].includes(c.req.method);

/**
 * Refuses writes that do not come from our own pages, or from programs, which
 * send no Origin; and those that are not JSON, which no other site's form can
 * send. For what nobody has to be signed in for.
 *
 * @throws ApiError `origin_not_allowed`, `unsupported_media_type`
 */
export const guardOpenWrites: MiddlewareHandler<GatewayEnv> = async (
  c,
  next,
) => {
  if (isWrite(c)) {
    refuseForeignPages(c);
    checkContentType(c, ['application/json']);
  }
  await next();
};

/**
 * Refuses writes as {@link guardOpenWrites} does, before a caller is looked at: a
 * page that brings a token of its own is looked at with that.
 *
 * @throws ApiError `origin_not_allowed`, `unsupported_media_type`
 */
export const guardWrites: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (isWrite(c)) {
    const token = readAuthorization(c, 'bearer') ?? '';
    if (!isPageToken(token)) refuseForeignPages(c);
    if (c.req.path === LISTS) requireOriginOfCookie(c);
    else checkContentType(c, ['application/json']);
  }
  await next();
};

/**
 * Authenticates a request of our own API, by bearer token or sign-in cookie.
 *
 * @throws ApiError `unauthorized`
 */
export const requireCaller =
  (deps: Deps): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const caller = await findCaller(deps, readToken(c));
    if (!caller) throw unauthorized('Bearer');
    await checkPage(c, deps, caller);
    c.set('caller', caller);
    await next();
  };

/**
 * Authenticates a request of the Acquire-compatible API, by a bearer key alone,
 * as Acquire does.
 * https://developer.acquire.io/rest-apis/authorization
 *
 * @throws ApiError `origin_not_allowed`, `unauthorized`
 */
export const requireKey =
  (deps: Deps): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    refuseForeignPages(c);
    const caller = await findCaller(deps, readAuthorization(c, 'bearer'));
    if (!caller || caller.page) throw unauthorized('Bearer');
    c.set('caller', caller);
    c.header('cache-control', 'no-store');
    await next();
  };

/**
 * Authenticates a request of the Zendesk-compatible API, by Basic
 * `email:password` or bearer token. No cookie: other sites' pages must not be
 * able to use that API.
 *
 * @throws ApiError `origin_not_allowed`, `unauthorized`
 */
export const requirePasswordOrToken =
  (deps: Deps & Pick<GatewayDeps, 'basic'>): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    refuseForeignPages(c);
    const bearer = readAuthorization(c, 'bearer');
    const pair = readBasic(readAuthorization(c, 'basic') ?? '');
    const caller =
      bearer === undefined && pair
        ? await deps.basic.caller(pair, c.var.from, deps.now())
        : await findCaller(deps, bearer);
    if (!caller || caller.page) {
      throw unauthorized('Basic realm="Doorlist", Bearer');
    }
    c.set('caller', caller);
    c.header('cache-control', 'no-store');
    await next();
  };
