import { banPage, banQuery, type Ban } from '../../../../protocol/bans';
import type { Page } from '../../../../protocol/page';
import { planSearch } from '../../../auth/plan-search';
import { listBans } from '../../../store/list-bans';
import { presentBans } from '../../../bans/present-ban';
import { check } from '../../../http/read-body';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { BANS } from './group';

/** `GET /v1/bans`. */
export const listBansRoute = defineRoute({
  ...BANS,
  method: 'get',
  path: '/v1/bans',
  id: 'listBans',
  summary: 'List bans',
  description: 'Newest first.',
  query: banQuery,
  answers: { 200: json('A page of bans', banPage) },
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const { caller } = c.var;
    const query = check(banQuery, c.req.query());
    const { cursor, limit, state, kind, effect, q } = query;
    const bans = await listBans(
      db,
      {
        ...(state && { state }),
        ...(kind && { kind }),
        ...(effect && { effect }),
        ...(await planSearch(deps, caller, q)),
        ...(cursor !== undefined && { before: cursor }),
        // One more tells whether there is a next page.
        limit: limit + 1,
        sites: caller.sites,
      },
      now(),
    );
    const page = bans.slice(0, limit);
    const last = page.at(-1);
    return c.json({
      data: await presentBans(db, page, now()),
      ...(bans.length > limit && last && { next: String(last.id) }),
    } satisfies Page<Ban>);
  },
});
