import { revokedTokens, type RevokedTokens } from '../../../../protocol/tokens';
import { revokeToken } from '../../../auth/revoke-tokens';
import { ApiError } from '../../../lib/errors/api-error';
import { findRevocableToken } from '../../../store/withdraw-tokens';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { requireMayManage } from '../../shared/require-may-manage';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { TOKENS } from './group';

/** `DELETE /v1/tokens/{id}`. */
export const revokeTokenRoute = defineRoute({
  ...TOKENS,
  method: 'delete',
  path: '/v1/tokens/:id',
  id: 'revokeToken',
  summary: 'Revoke a token',
  description:
    'It is refused from now on, its event streams end, and so do the tokens that were made with it.',
  params: idParams,
  answers: { 200: json('What was revoked', revokedTokens) },
  codes: ['forbidden', 'not_found', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const given = c.req.param('id');
      const id = pathId(given);
      const token = await findRevocableToken(db, id);
      if (token) requireMayManage(c.var.caller, token.role);
      const revoked =
        token && (await revokeToken(db, id, { by: c.var.caller, at: now() }));
      if (!revoked) {
        throw new ApiError('not_found', `There is no token ${given}.`);
      }
      return c.json({ revoked } satisfies RevokedTokens);
    },
});
