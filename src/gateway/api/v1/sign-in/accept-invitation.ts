import { invitationRequest } from '../../../../protocol/users';
import { choosePassword } from '../../../auth/password-link';
import { readBody } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { signInOrAsk } from '../../shared/sign-in-or-ask';
import { SIGNING_IN, SIGN_IN_ANSWERS } from './group';

const body = {
  schema: invitationRequest,
  types: ['application/json'],
  example: { token: '…', password: '…' },
} as const;

/** `POST /v1/invitation`. */
export const acceptInvitationRoute = defineRoute({
  ...SIGNING_IN,
  method: 'post',
  path: '/v1/invitation',
  id: 'acceptInvitation',
  summary: 'Choose a password by a link',
  description:
    'Takes the link of an invitation, or one that an administrator made, and signs in as `POST /v1/sign-in` does. The link ends.',
  security: [],
  body,
  answers: SIGN_IN_ANSWERS,
  codes: ['not_found', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const given = await readBody(c, body);
    const user = await choosePassword(deps.db, given, deps.now());
    return signInOrAsk(c, deps, user);
  },
});
