import { factorsRequest } from '../../../../../protocol/second-factor';
import { removeSecondFactor } from '../../../../auth/remove-second-factor';
import { readBody } from '../../../../http/read-body';
import { defineRoute } from '../../../openapi/define-route';
import { nothing } from '../../../openapi/operation';
import { MINE, PATH, WRITE_CODES } from './group';
import { requireBothFactors } from './require-both-factors';

const body = {
  schema: factorsRequest,
  types: ['application/json'],
  example: { password: '…', code: '123456' },
} as const;

/** `POST /v1/me/second-factor/remove`. */
export const removeSecondFactorRoute = defineRoute({
  ...MINE,
  method: 'post',
  path: `${PATH}/remove`,
  id: 'removeSecondFactor',
  summary: 'Take one’s second factor off',
  description:
    'The recovery codes go with it. No `DELETE`, as many programs send none with a body.',
  body,
  answers: { 204: nothing('Signing in takes the password alone') },
  codes: [...WRITE_CODES, 'conflict'],
  handler: (deps) => async (c) => {
    const { id } = await requireBothFactors(c, deps, await readBody(c, body));
    const act = { by: c.var.caller, at: deps.now() };
    await removeSecondFactor(deps.db, id, act);
    return c.body(null, 204);
  },
});
