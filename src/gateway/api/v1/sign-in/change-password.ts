import { passwordRequest } from '../../../../protocol/users';
import { changePassword } from '../../../auth/change-password';
import { checkNewPassword } from '../../../auth/check-new-password';
import { readBody } from '../../../http/read-body';
import { defineRoute } from '../../openapi/define-route';
import { nothing } from '../../openapi/operation';
import { SIGNING_IN } from './group';
import { requireOwnPassword } from './require-own-password';

const body = {
  schema: passwordRequest,
  types: ['application/json'],
  example: { current: '…', new: '…' },
} as const;

/** `POST /v1/me/password`. */
export const changePasswordRoute = defineRoute({
  ...SIGNING_IN,
  method: 'post',
  path: '/v1/me/password',
  id: 'changePassword',
  summary: 'Change one’s own password',
  description:
    'Ends what else one is signed in with. A wrong `current` counts as a failed sign-in. A common password is refused, and one shorter than ten characters.',
  security: ['bearer', 'cookie'],
  body,
  answers: { 204: nothing('Changed') },
  codes: ['forbidden', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    const given = await readBody(c, body);
    const { email } = await requireOwnPassword(
      c,
      deps,
      given.current,
      'current',
    );
    await checkNewPassword(given.new, email, 'new');
    await changePassword(
      db,
      { id: caller.id, current: caller.token, password: given.new },
      { by: caller, at: now() },
    );
    return c.body(null, 204);
  },
});
