import {
  auditPage,
  auditQuery,
  type AuditLine,
} from '../../../../protocol/audit';
import type { Page } from '../../../../protocol/page';
import { listVisibleLines } from '../../../audit/list-visible-lines';
import { check } from '../../../http/read-body';
import { isoTime } from '../../../lib/iso-time';
import type { AuditRow } from '../../../store/audit';
import { defineRoute } from '../../openapi/define-route';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json } from '../../openapi/operation';

const presentLine = (row: AuditRow): AuditLine => ({
  id: row.id,
  at: isoTime(row.at),
  by: { id: row.actor, name: row.actor_name },
  action: row.action,
  subject: row.subject,
  detail: JSON.parse(row.detail) as Record<string, unknown>,
});

const toMilliseconds = (time: string | undefined) =>
  time === undefined ? undefined : Date.parse(time);

/** `GET /v1/audit`. */
export const listAuditRoute = defineRoute({
  tag: 'Audit',
  security: ['bearer', 'cookie'],
  failures: PROBLEMS,
  method: 'get',
  path: '/v1/audit',
  id: 'listAudit',
  summary: 'Read the audit trail',
  description:
    'Who did what, newest first. An agent sees their own lines, a supervisor of some sites also those of bans there. `doorlist audit verify` tells whether a line was changed.',
  query: auditQuery,
  answers: { 200: json('A page of lines', auditPage) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      const query = check(auditQuery, c.req.query());
      const { rows, next } = await listVisibleLines(
        db,
        c.var.caller,
        {
          action: query.action,
          user: query.by,
          since: toMilliseconds(query.since),
          until: toMilliseconds(query.until),
        },
        { before: query.cursor, limit: query.limit },
      );
      return c.json({
        data: rows.map(presentLine),
        ...(next !== undefined && { next: String(next) }),
      } satisfies Page<AuditLine>);
    },
});
