import {
  newToken,
  tokenRequest,
  type NewToken,
} from '../../../../protocol/tokens';
import { createToken } from '../../../auth/create-token';
import { changeLimits } from '../../../auth/change-limits';
import { DEFAULT_LIMITS } from '../../../auth/limits';
import { readBody } from '../../../http/read-body';
import { listTokens } from '../../../store/list-tokens';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { requireMayManage } from '../../shared/require-may-manage';
import { TOKENS } from './group';
import { presentToken } from './present-token';
import { tokenEnd } from './token-end';

const body = {
  schema: tokenRequest,
  types: ['application/json'],
  example: { name: 'crm', role: 'agent', expiresAt: '2030-01-01T00:00:00Z' },
} as const;

/** `POST /v1/tokens`. */
export const createTokenRoute = defineRoute({
  ...TOKENS,
  method: 'post',
  path: '/v1/tokens',
  id: 'createToken',
  summary: 'Make a token',
  description:
    'Who is removed, or whose own token is revoked, loses what they made; a token that was made with another ends with it at the latest.',
  body,
  answers: { 201: json('The token, once', newToken) },
  codes: ['forbidden', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const { expiresAt, limits, ...draft } = await readBody(c, body);
      requireMayManage(caller, draft.role, 'role');
      const { id, token } = await createToken(
        db,
        {
          ...draft,
          sites: draft.sites ?? [],
          limits: changeLimits(DEFAULT_LIMITS, limits),
          expiresAt: tokenEnd(expiresAt, caller),
        },
        now(),
        caller,
      );
      const [row] = await listTokens(db, { before: id + 1, limit: 1 });
      if (!row) throw new Error(`token ${id} is gone`);
      c.header('cache-control', 'no-store');
      return c.json({ ...presentToken(row), token } satisfies NewToken, 201);
    },
});
