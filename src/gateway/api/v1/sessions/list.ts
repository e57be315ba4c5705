import type { Page } from '../../../../protocol/page';
import {
  sessionPage,
  sessionQuery,
  type Session,
} from '../../../../protocol/sessions';
import { planSearch } from '../../../auth/plan-search';
import { check } from '../../../http/read-body';
import { describeSession } from '../../../sessions/describe-session';
import { listSessions } from '../../../store/sessions';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { CHATS } from './group';

const parseCursor = (cursor: string) => {
  const [startedAt = '', code = ''] = cursor.split('.');
  return { startedAt: Number(startedAt), code };
};

/** `GET /v1/sessions`. */
export const listSessionsRoute = defineRoute({
  ...CHATS,
  method: 'get',
  path: '/v1/sessions',
  id: 'listSessions',
  summary: 'List chats',
  description: 'Newest first.',
  query: sessionQuery,
  answers: { 200: json('A page of chats', sessionPage) },
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    const { state, q, cursor, limit } = check(sessionQuery, c.req.query());
    const rows = await listSessions(db, {
      ...(state && { state }),
      ...(await planSearch(deps, caller, q)),
      ...(cursor && { before: parseCursor(cursor) }),
      // One more tells whether there is a next page.
      limit: limit + 1,
      sites: caller.sites,
    });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return c.json({
      data: await Promise.all(
        page.map((row) => describeSession(db, row, now())),
      ),
      ...(rows.length > limit &&
        last && { next: `${last.started_at}.${last.code}` }),
    } satisfies Page<Session>);
  },
});
