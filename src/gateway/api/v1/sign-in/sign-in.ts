import {
  signedIn,
  signInRequest,
  type SignedIn,
} from '../../../../protocol/people';
import { checkPassword, openSignIn } from '../../../auth/sign-in';
import { callerAt } from '../../../http/client-address';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { isoTime } from '../../../lib/iso-time';
import { json } from '../../openapi/operation';
import { setSignInCookie } from '../../shared/credentials';
import { defineRoute } from '../../openapi/define-route';
import { SIGNING_IN } from './group';

const body = {
  schema: signInRequest,
  types: ['application/json'],
  example: { email: 'ada@example.com', password: '…' },
} as const;

/** `POST /v1/sign-in`. */
export const signInRoute = defineRoute({
  ...SIGNING_IN,
  method: 'post',
  path: '/v1/sign-in',
  id: 'signIn',
  summary: 'Sign in',
  description: 'The cookie is set, too. Failures are throttled.',
  security: [],
  body,
  answers: { 200: json('Signed in', signedIn) },
  codes: ['unauthorized', 'origin_not_allowed'],
  handler:
    ({ db, now, throttle, sessionTtl }) =>
    async (c) => {
      const given = await readBody(c, body);
      const address = callerAt(c.var.from);
      const user = await checkPassword(db, throttle, { ...given, address });
      if (!user) {
        throw new ApiError(
          'unauthorized',
          'This email and password do not belong together.',
        );
      }
      const { token, expiresAt } = await openSignIn(db, user, {
        now: now(),
        seconds: sessionTtl,
      });
      setSignInCookie(c, token, sessionTtl);
      c.header('cache-control', 'no-store');
      return c.json({
        token,
        expiresAt: isoTime(expiresAt),
        role: user.role,
      } satisfies SignedIn);
    },
});
