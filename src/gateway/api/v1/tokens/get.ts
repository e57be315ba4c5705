import { token, type Token } from '../../../../protocol/tokens';
import { ApiError } from '../../../lib/errors/api-error';
import { listTokens } from '../../../store/list-tokens';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { pathId } from '../../shared/path-id';
import { idParams } from '../../shared/path-parameters';
import { TOKENS } from './group';
import { presentToken } from './present-token';

/** `GET /v1/tokens/{id}`. */
export const getTokenRoute = defineRoute({
  ...TOKENS,
  method: 'get',
  path: '/v1/tokens/:id',
  id: 'getToken',
  summary: 'Show a token',
  params: idParams,
  answers: { 200: json('The token, without itself', token) },
  codes: ['not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const given = c.req.param('id');
      const id = pathId(given);
      const [row] = await listTokens(db, { before: id + 1, limit: 1 });
      if (row?.id !== id) {
        throw new ApiError('not_found', `There is no token ${given}.`, 'id');
      }
      return c.json(presentToken(row) satisfies Token);
    },
});
