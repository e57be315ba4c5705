import {
  commentRequest,
  timelineEntry,
  type TimelineEntry,
} from '../../../../protocol/ban-timeline';
import { canEdit } from '../../../auth/policies';
import { commentOnBan } from '../../../bans/comment-on-ban';
import { presentTimeline } from '../../../bans/present-timeline';
import { readBody } from '../../../http/read-body';
import { listBanAudit } from '../../../store/ban-audit';
import { json } from '../../openapi/operation';
import { defineRoute } from '../../openapi/define-route';
import { banParams } from '../../shared/path-parameters';
import { findPermittedBan } from './find-permitted-ban';
import { BANS } from './group';

const body = {
  schema: commentRequest,
  types: ['application/json'],
  example: { text: 'Wrote again from another address.' },
} as const;

/** `POST /v1/bans/{id}/comments`. */
export const commentOnBanRoute = defineRoute({
  ...BANS,
  method: 'post',
  path: '/v1/bans/:id/comments',
  id: 'commentOnBan',
  summary: 'Comment on a ban',
  description: 'Comments stand in the ban’s timeline, for agents only.',
  params: banParams,
  body,
  answers: { 201: json('The comment, as the timeline has it', timelineEntry) },
  codes: ['origin_not_allowed', 'forbidden', 'not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const id = c.req.param('id');
      const found = await findPermittedBan(db, id, caller, canEdit);
      const { text } = await readBody(c, body);
      const act = { by: caller, at: now() };
      const line = await commentOnBan(db, found.id, text, act);
      const [row] = await listBanAudit(db, found.id, {
        after: line - 1,
        limit: 1,
      });
      const [entry] = await presentTimeline(db, found, row ? [row] : []);
      if (!entry) throw new Error(`comment ${line} is gone`);
      return c.json(entry satisfies TimelineEntry, 201);
    },
});
