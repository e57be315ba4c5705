import { auditPage, auditQuery } from '../../../../protocol/audit';
import { defineRoute } from '../../openapi/define-route';
import { PROBLEMS } from '../../openapi/failure-shape';
import { json } from '../../openapi/operation';
import { listAuditPage } from './list-audit-page';

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
    async (c) =>
      c.json(await listAuditPage(db, c.var.caller, c.req.query())),
});
