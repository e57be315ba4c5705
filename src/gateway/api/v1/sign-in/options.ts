import { signInOptions, type SignInOptions } from '../../../../protocol/people';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { SIGNING_IN } from './group';

/** `GET /v1/sign-in`. */
export const signInOptionsRoute = defineRoute({
  ...SIGNING_IN,
  method: 'get',
  path: '/v1/sign-in',
  id: 'getSignInOptions',
  summary: 'How people can sign in here',
  security: [],
  answers: { 200: json('What the sign-in page offers', signInOptions) },
  handler:
    ({ passwordMails, openId }) =>
    (c) =>
      c.json({
        passwordMails: passwordMails !== undefined,
        openId: openId?.name ?? null,
      } satisfies SignInOptions),
});
