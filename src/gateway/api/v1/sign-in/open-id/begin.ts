import { ApiError } from '../../../../lib/errors/api-error';
import { defineRoute } from '../../../openapi/define-route';
import { nothing } from '../../../openapi/operation';
import { SIGNING_IN } from '../group';
import { setAttemptCookie } from './attempt-cookie';
import { noOpenId } from './no-open-id';

/** `GET /v1/sign-in/openid`. */
export const beginOpenIdRoute = defineRoute({
  ...SIGNING_IN,
  method: 'get',
  path: '/v1/sign-in/openid',
  id: 'beginOpenIdSignIn',
  summary: 'Sign in by OpenID Connect',
  description:
    'For browsers: leads to the provider that the gateway is set up with, where there is one.',
  security: [],
  answers: { 302: nothing('To the provider') },
  codes: ['not_found', 'unavailable'],
  handler: (deps) => async (c) => {
    const { openId, log } = deps;
    if (!openId) throw noOpenId();
    const begun = await openId.begin().catch((error: unknown) => {
      log.error({ err: error }, 'OpenID provider not reached');
      throw new ApiError(
        'unavailable',
        `${openId.name} can’t be reached. Try again, or sign in by password.`,
      );
    });
    setAttemptCookie(c, deps, begun.attempt);
    c.header('cache-control', 'no-store');
    return c.redirect(begun.url);
  },
});
