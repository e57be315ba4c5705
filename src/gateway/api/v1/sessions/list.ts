import type { Page } from '../../../../protocol/page';
import {
  sessionPage,
  sessionQuery,
  type Session,
} from '../../../../protocol/sessions';
import { canSee } from '../../../auth/policies';
import { planSearch } from '../../../auth/plan-search';
import { check } from '../../../http/read-body';
import { ApiError } from '../../../lib/errors/api-error';
import { describeSessions } from '../../../sessions/describe-session';
import { listSessionPage } from '../../../sessions/list-session-page';
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
  description:
    'Newest first. Of live and blocked chats a page may have fewer than `limit`, or none, and a next one.',
  query: sessionQuery,
  answers: { 200: json('A page of chats', sessionPage) },
  codes: ['site_not_found'],
  handler: (deps) => async (c) => {
    const { now } = deps;
    const { caller } = c.var;
    const { state, q, site, cursor, limit } = check(
      sessionQuery,
      c.req.query(),
    );
    if (site !== undefined && !canSee(caller, { sites: [site] })) {
      throw new ApiError(
        'site_not_found',
        `There is no site "${site}".`,
        'site',
      );
    }
    const at = now();
    const { rows, last } = await listSessionPage(deps, {
      ...(state && { state }),
      ...(await planSearch(deps, caller, q)),
      ...(cursor && { before: parseCursor(cursor) }),
      limit,
      sites: site === undefined ? caller.sites : [site],
      now: at,
    });
    return c.json({
      data: await describeSessions(deps, rows, at, caller.sites),
      ...(last && { next: `${last.started_at}.${last.code}` }),
    } satisfies Page<Session>);
  },
});
