import type { Page } from '../../../../protocol/page';
import { pageQuery, tokenPage, type Token } from '../../../../protocol/tokens';
import { check } from '../../../http/read-body';
import { listTokens } from '../../../store/list-tokens';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { TOKENS } from './group';
import { presentToken } from './present-token';

/** `GET /v1/tokens`. */
export const listTokensRoute = defineRoute({
  ...TOKENS,
  method: 'get',
  path: '/v1/tokens',
  id: 'listTokens',
  summary: 'List tokens',
  description: 'Tokens of programs, newest first.',
  query: pageQuery,
  answers: { 200: json('A page of tokens', tokenPage) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      const { cursor, limit } = check(pageQuery, c.req.query());
      const rows = await listTokens(db, { before: cursor, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return c.json({
        data: page.map(presentToken),
        ...(rows.length > limit && last && { next: String(last.id) }),
      } satisfies Page<Token>);
    },
});
