import {
  timelinePage,
  timelineQuery,
  type TimelineEntry,
} from '../../../../protocol/ban-timeline';
import type { Page } from '../../../../protocol/page';
import { canSee } from '../../../auth/policies';
import { presentTimeline } from '../../../bans/present-timeline';
import { check } from '../../../http/read-body';
import { listBanAudit } from '../../../store/ban-audit';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { banParams } from '../../shared/path-parameters';
import { findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';

/** `GET /v1/bans/{id}/timeline`. */
export const banTimelineRoute = defineRoute({
  ...BANS,
  method: 'get',
  path: '/v1/bans/:id/timeline',
  id: 'banTimeline',
  summary: 'List what happened to a ban',
  description:
    'Oldest first: who made, changed, commented, lifted it, and when.',
  params: banParams,
  query: timelineQuery,
  answers: { 200: json('A page of the timeline', timelinePage) },
  codes: ['not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const id = c.req.param('id');
      const found = await findPermittedBan(db, id, c.var.caller, canSee);
      const { cursor = 0, limit } = check(timelineQuery, c.req.query());
      const rows = await listBanAudit(db, found.id, {
        after: cursor,
        // One more tells whether there is a next page.
        limit: limit + 1,
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return c.json({
        data: await presentTimeline(db, found, page),
        ...(rows.length > limit && last && { next: String(last.id) }),
      } satisfies Page<TimelineEntry>);
    },
});
