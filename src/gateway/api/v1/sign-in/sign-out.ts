import { closeSignIn } from '../../../auth/sign-in';
import { nothing } from '../../openapi/operation';
import { deleteSignInCookie, readToken } from '../../shared/credentials';
import { defineRoute } from '../../openapi/define-route';
import { SIGNING_IN } from './group';

/** `POST /v1/sign-out`. */
export const signOutRoute = defineRoute({
  ...SIGNING_IN,
  method: 'post',
  path: '/v1/sign-out',
  id: 'signOut',
  summary: 'Sign out',
  description: 'Ends a person’s sign-in. A program’s token is not ended.',
  security: [],
  answers: { 204: nothing('Signed out') },
  codes: ['origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const token = readToken(c);
      if (token !== undefined) await closeSignIn(db, token, now());
      deleteSignInCookie(c);
      return c.body(null, 204);
    },
});
