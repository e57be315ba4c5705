import {
  appealPage,
  appealQuery,
  type AppealPage,
} from '../../../../protocol/appeals';
import { presentAppeal } from '../../../appeals/present-appeal';
import { canAddOn } from '../../../auth/policies';
import { check } from '../../../http/read-body';
import { countAppealStates } from '../../../store/appeal-counts';
import { listAppeals } from '../../../store/appeals';
import { defineRoute } from '../../openapi/define-route';
import { json } from '../../openapi/operation';
import { APPEALS } from './group';

/** `GET /v1/appeals`. */
export const listAppealsRoute = defineRoute({
  ...APPEALS,
  method: 'get',
  path: '/v1/appeals',
  id: 'listAppeals',
  summary: 'List appeals',
  description:
    'Oldest first, who has waited longest, unless `order` says otherwise.',
  query: appealQuery,
  answers: { 200: json('A page of appeals', appealPage) },
  handler:
    ({ db }) =>
    async (c) => {
      const { caller } = c.var;
      const query = check(appealQuery, c.req.query());
      const { state, site, order, cursor: after, limit } = query;
      const reference = query.reference?.toUpperCase();
      const sites =
        site === undefined
          ? caller.sites
          : [site].filter((id) => canAddOn(caller, id));
      const filter = { state, sites, order, after, reference };
      const rows = await listAppeals(db, { ...filter, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return c.json({
        data: page.map(presentAppeal),
        ...(rows.length > limit && last && { next: String(last.id) }),
        counts: await countAppealStates(db, sites),
      } satisfies AppealPage);
    },
});
