import type { Page } from '../../../../protocol/page';
import { pageQuery } from '../../../../protocol/tokens';
import { userPage, type User } from '../../../../protocol/users';
import { check } from '../../../http/read-body';
import { listUsers } from '../../../store/users';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { TOKENS } from '../tokens/group';
import { presentUser } from './present-user';

/** `GET /v1/users`. */
export const listUsersRoute = defineRoute({
  ...TOKENS,
  method: 'get',
  path: '/v1/users',
  id: 'listUsers',
  summary: 'List people who sign in',
  query: pageQuery,
  answers: { 200: json('A page of users', userPage) },
  codes: ['forbidden'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { cursor: after, limit } = check(pageQuery, c.req.query());
      const query = { after, limit: limit + 1, now: now() };
      const rows = await listUsers(db, query);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return c.json({
        data: await Promise.all(page.map((row) => presentUser(db, row))),
        ...(rows.length > limit && last && { next: String(last.id) }),
      } satisfies Page<User>);
    },
});
