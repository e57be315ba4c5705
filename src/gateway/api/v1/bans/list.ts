import { banQuery } from '../../../../protocol/ban-filters';
import { banPage, type Ban } from '../../../../protocol/bans';
import type { Page } from '../../../../protocol/page';
import { listBans } from '../../../store/list-bans';
import { presentBans } from '../../../bans/present-ban';
import { check } from '../../../http/read-body';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { formatCursor } from './cursor';
import { BANS } from './group';
import { requestedFilters } from './requested-filters';

/** `GET /v1/bans`. */
export const listBansRoute = defineRoute({
  ...BANS,
  method: 'get',
  path: '/v1/bans',
  id: 'listBans',
  summary: 'List bans',
  description: 'Newest first, unless `sort` says otherwise.',
  query: banQuery,
  answers: { 200: json('A page of bans', banPage) },
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const filters = check(banQuery, c.req.query());
    const { limit } = filters;
    const query = await requestedFilters(deps, c.var.caller, filters);
    // One more tells whether there is a next page.
    const bans = await listBans(db, { ...query, limit: limit + 1 }, now());
    const page = bans.slice(0, limit);
    const last = page.at(-1);
    return c.json({
      data: await presentBans(db, page, now()),
      ...(bans.length > limit && last && { next: formatCursor(filters, last) }),
    } satisfies Page<Ban>);
  },
});
