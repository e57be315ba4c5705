import { signedIn } from '../../../../protocol/people';
import { codeRequest } from '../../../../protocol/second-factor';
import {
  checkSecondFactor,
  EXPECTED_CODE,
} from '../../../auth/check-second-factor';
import { findChallengedUser } from '../../../auth/sign-in-challenge';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { readDeviceCookie } from '../../shared/credentials';
import { signInPerson } from '../../shared/sign-in-person';
import { SIGNING_IN } from './group';

const body = {
  schema: codeRequest,
  types: ['application/json'],
  example: { challenge: '…', code: '123456' },
} as const;

/** `POST /v1/sign-in/second-factor`. */
export const signInWithCodeRoute = defineRoute({
  ...SIGNING_IN,
  method: 'post',
  path: '/v1/sign-in/second-factor',
  id: 'signInWithSecondFactor',
  summary: 'Sign in with the code of a second factor',
  description:
    'Takes the `challenge` of an answer 202 and a code: the app’s, of now or half a minute before or after, or a recovery code. No code is taken twice. Wrong ones are throttled as wrong passwords are, but sooner. Then it answers as `POST /v1/sign-in` does.',
  security: [],
  body,
  answers: { 200: json('Signed in', signedIn) },
  codes: ['unauthorized', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const { db, now, secrets, signInLog } = deps;
    const { challenge, code } = await readBody(c, body);
    const key = secrets.challengeKey;
    const user = await findChallengedUser(db, key, challenge, now());
    if (!user) {
      throw new ApiError(
        'unauthorized',
        'This sign-in took too long. Begin again.',
        'challenge',
      );
    }
    const { email } = user;
    const { from } = c.var;
    const device = readDeviceCookie(c);
    const isRight = await signInLog.watch({ email, from }, () =>
      checkSecondFactor(deps, user, { code, from, device }),
    );
    if (!isRight) {
      throw new ApiError('unauthorized', EXPECTED_CODE, 'code');
    }
    return c.json(await signInPerson(c, deps, user));
  },
});
