import type { MiddlewareHandler } from 'hono';
import {
  verification,
  verificationRequest,
  type Verification,
} from '../../../../protocol/verifications';
import type { GatewayEnv } from '../../../deps';
import { readBody } from '../../../http/read-body';
import { authenticateChatServer } from '../../../identity/authenticate-chat-server';
import { ApiError } from '../../../lib/errors/api-error';
import { hashToken } from '../../../lib/secrets';
import { findKeysProvenBySite } from '../../../store/links';
import { findSessionByToken } from '../../../store/sessions';
import { decide } from '../../../verdict/decide';
import { findKeySet } from '../../../verdict/key-set';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { readAuthorization } from '../../shared/credentials';
import { siteParams } from '../../shared/path-parameters';
import { FOR_THE_GATE } from './group';
import { sessionBrowser } from './running-session/browser';

const body = {
  schema: verificationRequest,
  types: ['application/json'],
  example: { token: 'hWzZ8mJUtQ0m4uAKR0vWl5JrNQx2d7bS1yC3fGk9eTo' },
} as const;

/**
 * Refuses browsers, which alone send an Origin: the key that is asked for
 * belongs on no page, so no page is let near.
 *
 * @throws ApiError `origin_not_allowed`
 */
export const refusePages: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (c.req.header('origin') !== undefined) {
    throw new ApiError(
      'origin_not_allowed',
      'A site’s own server asks this, never a page: pages must not have the key.',
      'origin',
    );
  }
  await next();
};

/** `POST /v1/sites/{site}/verify`. */
export const verifyRoute = defineRoute({
  ...FOR_THE_GATE,
  tag: 'For a site’s chat server',
  security: ['siteKey'],
  method: 'post',
  path: '/v1/sites/:site/verify',
  id: 'verifyChat',
  summary: 'Verify a chat',
  description:
    'Tells a site’s own chat server whether it may take what a chat’s visitor writes. Ask before each message, or as often as a block may take to hold. A browser cannot ask.',
  params: siteParams,
  body,
  answers: { 200: json('The verdict now', verification) },
  codes: [
    'site_not_found',
    'origin_not_allowed',
    'session_not_found',
    'session_ended',
  ],
  handler: (deps) => async (c) => {
    c.set('onlyAsks', true);
    c.header('cache-control', 'no-store');
    const { db, now } = deps;
    const { site } = c.var;
    const key = readAuthorization(c, 'bearer');
    await authenticateChatServer(deps, site.id, key, now());
    const { token } = await readBody(c, body);
    const session = await findSessionByToken(db, site.id, hashToken(token));
    if (!session) {
      throw new ApiError(
        'session_not_found',
        `No chat of the site "${site.id}" has this token.`,
        'token',
      );
    }
    if (session.ended_at !== null) {
      throw new ApiError('session_ended', 'This chat is over.', 'token');
    }
    c.set('session', session);
    const keySet = await findKeySet(deps, sessionBrowser(c, 'start'));
    const { answer } = await decide(deps, keySet, now());
    const person = await findKeysProvenBySite(db, session);
    return c.json({
      verdict: answer.verdict,
      code: session.code,
      person: Object.keys(person).length ? person : null,
    } satisfies Verification);
  },
});
