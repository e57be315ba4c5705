import {
  factorsRequest,
  recoveryCodes,
  type RecoveryCodes,
} from '../../../../../protocol/second-factor';
import { renewRecoveryCodes } from '../../../../auth/recovery-codes';
import { readBody } from '../../../../http/read-body';
import { defineRoute } from '../../../openapi/define-route';
import { json } from '../../../openapi/operation';
import { MINE, PATH, WRITE_CODES } from './group';
import { requireBothFactors } from './require-both-factors';

const body = {
  schema: factorsRequest,
  types: ['application/json'],
  example: { password: '…', code: '123456' },
} as const;

/** `POST /v1/me/second-factor/recovery-codes`. */
export const renewRecoveryCodesRoute = defineRoute({
  ...MINE,
  method: 'post',
  path: `${PATH}/recovery-codes`,
  id: 'renewRecoveryCodes',
  summary: 'Make recovery codes anew',
  description: 'Those of before count no more.',
  body,
  answers: { 201: json('The new codes', recoveryCodes) },
  codes: [...WRITE_CODES, 'conflict'],
  handler: (deps) => async (c) => {
    const { id } = await requireBothFactors(c, deps, await readBody(c, body));
    const act = { by: c.var.caller, at: deps.now() };
    const codes = await renewRecoveryCodes(deps.db, id, act);
    c.header('cache-control', 'no-store');
    return c.json({ recoveryCodes: codes } satisfies RecoveryCodes, 201);
  },
});
