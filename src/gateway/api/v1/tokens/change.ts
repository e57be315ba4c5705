import { token, tokenChange, type Token } from '../../../../protocol/tokens';
import { renewToken } from '../../../auth/renew-token';
import { readBody } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { listTokens } from '../../../store/list-tokens';
import { findRevocableToken } from '../../../store/withdraw-tokens';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { requireMayManage } from '../../shared/require-may-manage';
import { TOKENS } from './group';
import { presentToken } from './present-token';
import { tokenEnd } from './token-end';

const body = {
  schema: tokenChange,
  types: ['application/json'],
  example: { expiresAt: '2030-01-01T00:00:00Z' },
} as const;

/** `PATCH /v1/tokens/{id}`. */
export const changeTokenRoute = defineRoute({
  ...TOKENS,
  method: 'patch',
  path: '/v1/tokens/:id',
  id: 'changeToken',
  summary: 'Change when a token ends',
  description:
    'It stays the same token, with what it may do. One that has ended works again.',
  params: idParams,
  body,
  answers: { 200: json('The token, without itself', token) },
  codes: ['forbidden', 'not_found', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const given = c.req.param('id');
      const id = pathId(given);
      const { caller } = c.var;
      const { expiresAt } = await readBody(c, body);
      const found = await findRevocableToken(db, id);
      if (found) requireMayManage(caller, found.role);
      const act = { by: caller, at: now() };
      const isRenewed =
        found && (await renewToken(db, id, tokenEnd(expiresAt, caller), act));
      const [row] = await listTokens(db, { before: id + 1, limit: 1 });
      if (!isRenewed || row?.id !== id) {
        throw new ApiError('not_found', `There is no token ${given}.`, 'id');
      }
      return c.json(presentToken(row) satisfies Token);
    },
});
