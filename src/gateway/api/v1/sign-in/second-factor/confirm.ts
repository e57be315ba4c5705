import {
  confirmRequest,
  recoveryCodes,
  type RecoveryCodes,
} from '../../../../../protocol/second-factor';
import { confirmSecondFactor } from '../../../../auth/confirm-second-factor';
import { readBody } from '../../../../http/read-body';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { requirePerson } from '../require-person';
import { MINE, PATH, WRITE_CODES } from './group';

const body = {
  schema: confirmRequest,
  types: ['application/json'],
  example: { code: '123456' },
} as const;

/** `POST /v1/me/second-factor/confirm`. */
export const confirmSecondFactorRoute = defineRoute({
  ...MINE,
  method: 'post',
  path: `${PATH}/confirm`,
  id: 'confirmSecondFactor',
  summary: 'Confirm a second factor by its first code',
  description:
    'From now on signing in asks for a code. Ends what else one is signed in with.',
  body,
  answers: { 200: json('Set, with recovery codes', recoveryCodes) },
  codes: [...WRITE_CODES, 'conflict'],
  handler:
    ({ db, secrets, now }) =>
    async (c) => {
      const { caller } = c.var;
      requirePerson(caller);
      const { code } = await readBody(c, body);
      const codes = await confirmSecondFactor(
        db,
        secrets,
        { id: caller.id, current: caller.token, code },
        { by: caller, at: now() },
      );
      c.header('cache-control', 'no-store');
      return c.json({ recoveryCodes: codes } satisfies RecoveryCodes);
    },
});
