import { signInRequest } from '../../../../protocol/people';
import { checkPassword } from '../../../auth/sign-in';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { readDeviceCookie } from '../../shared/credentials';
import { signInOrAsk } from '../../shared/sign-in-or-ask';
import { defineRoute } from '../../openapi/define-route';
import { SIGNING_IN, SIGN_IN_ANSWERS } from './group';

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
  description:
    'The cookie is set, too, and another by which the device is known. Failures are throttled, on a device that is known by its own. Who has a second factor is answered 202, and signs in by `POST /v1/sign-in/second-factor`.',
  security: [],
  body,
  answers: SIGN_IN_ANSWERS,
  codes: ['unauthorized', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const { signInLog } = deps;
    const given = await readBody(c, body);
    const { from } = c.var;
    const device = readDeviceCookie(c);
    const user = await signInLog.watch({ ...given, from }, () =>
      checkPassword(deps, { ...given, from, device }),
    );
    if (!user) {
      throw new ApiError(
        'unauthorized',
        'This email and password do not belong together.',
      );
    }
    return signInOrAsk(c, deps, user);
  },
});
