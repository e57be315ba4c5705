import {
  pageOrigin,
  pageOriginQuery,
  pageToken,
  pageTokenRequest,
  type PageOrigin,
  type PageToken,
} from '../../../../protocol/page-tokens';
import { endedSignIns } from '../../../../protocol/users';
import {
  endPageTokens,
  openPageToken,
  renewPageToken,
} from '../../../auth/page-tokens';
import { check, readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { isoTime } from '../../../lib/iso-time';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { isAgentOrigin, isOwnOrigin } from '../../shared/agent-pages';
import { SIGNING_IN } from './group';
import { requirePerson } from './require-person';

const MINE = {
  ...SIGNING_IN,
  path: '/v1/me/page-tokens',
  security: ['bearer', 'cookie'],
} as const;

const body = {
  schema: pageTokenRequest,
  types: ['application/json'],
  example: { origin: 'http://localhost' },
} as const;

/** `GET /v1/me/page-tokens`. */
export const getPageOriginRoute = defineRoute({
  ...MINE,
  method: 'get',
  id: 'getPageOrigin',
  summary: 'Ask whether a page may act for one',
  query: pageOriginQuery,
  answers: { 200: json('The origin', pageOrigin) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      requirePerson(c.var.caller);
      const { origin } = check(pageOriginQuery, c.req.query());
      c.header('cache-control', 'no-store');
      return c.json({
        origin,
        allowed: isOwnOrigin(c, origin) || (await isAgentOrigin(db, origin)),
      } satisfies PageOrigin);
    },
});

/** `POST /v1/me/page-tokens`. */
export const addPageTokenRoute = defineRoute({
  ...MINE,
  method: 'post',
  id: 'addPageToken',
  summary: 'Let a page act for one',
  description:
    'Answers a token for pages of one origin, which an owner has listed (`agentOrigins` of `/v1/settings`): for ten minutes, and for one chat and its block alone. Asked with such a token, it answers the next one, and ends this one. It never outlives the sign-in that it was made with.',
  body,
  answers: { 201: json('The token, once', pageToken) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const { origin } = await readBody(c, body);
      requirePerson(caller);
      const { page, token } = caller;
      if (token === null || (page && page.origin !== origin)) {
        throw new ApiError('forbidden', 'A token is for one origin.', 'origin');
      }
      if (!isOwnOrigin(c, origin) && !(await isAgentOrigin(db, origin))) {
        throw new ApiError(
          'origin_not_allowed',
          `Pages of ${origin} may not act for agents. An owner can allow it in the settings.`,
          'origin',
        );
      }
      const at = now();
      const made = page
        ? await renewPageToken(db, { id: token, signIn: page.signIn }, at)
        : await openPageToken(db, caller, token, { origin, at });
      c.header('cache-control', 'no-store');
      return c.json(
        {
          token: made.token,
          expiresAt: isoTime(made.expiresAt),
          origin,
        } satisfies PageToken,
        201,
      );
    },
});

/** `DELETE /v1/me/page-tokens`. */
export const endPageTokensRoute = defineRoute({
  ...MINE,
  method: 'delete',
  id: 'endPageTokens',
  summary: 'Let no page act for one',
  description: 'Asked with a page’s token, that one alone ends.',
  answers: { 200: json('How many ended', endedSignIns) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      requirePerson(caller);
      const only = caller.page ? (caller.token ?? undefined) : undefined;
      const ended = await endPageTokens(db, caller.id, only, now());
      return c.json({ ended });
    },
});
