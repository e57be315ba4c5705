import { banQuery } from '../../../../protocol/ban-filters';
import { banPage } from '../../../../protocol/bans';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { BANS } from './group';
import { listBanPage } from './list-ban-page';

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
  handler: (deps) => async (c) =>
    c.json(await listBanPage(deps, c.var.caller, c.req.query())),
});
