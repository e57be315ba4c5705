import { z } from 'zod';
import { plainText } from '../../../protocol/plain-text';
import { check } from '../../http/read-body';
import { listAudit } from '../../store/audit';
import { planSearch } from '../../auth/plan-search';
import { requireSight } from '../shared/require-sight';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import {
  acquireAuditEntry,
  actionsLike,
  AUDIT_TABLES,
  AUDIT_TYPES,
} from './audit-entry';
import { ACQUIRE, number, order, where } from './group';
import { presentAuditEntries } from './present-audit-entries';
import { readQuery } from './query';
import { oneOf, orderBy, searchFor, wholeNumber } from './schemas';

/** Query of the audit log, after its two spellings were made one. */
const auditQuery = z.object({
  page: wholeNumber(1, 1_000_000).default(1),
  limit: wholeNumber(1, 1000).default(10),
  where: z
    .strictObject({
      search: searchFor.optional(),
      id: wholeNumber(0).optional(),
      objectTable: oneOf(AUDIT_TABLES).optional(),
      objectId: z
        .union([z.int(), plainText(100)])
        .transform(String)
        .optional(),
      actionType: oneOf(AUDIT_TYPES).optional(),
    })
    .default({}),
  order: orderBy({ id: 'id', actionDate: 'at' }).default([
    { by: 'id', descending: true },
  ]),
  userId: wholeNumber(0).optional(),
});

const auditPage = z.object({
  data: z.object({
    page: z.int(),
    limit: z.int(),
    count: z.int(),
    data: z.array(acquireAuditEntry),
  }),
});

/**
 * `GET /api/v1/account/audit-log`: our audit trail as Acquire's audit log.
 * Unlike Acquire's it holds no secret: none is ever written to it.
 * https://developer.acquire.io/rest-apis/settings/security/security-audit-logs/audit-log
 */
export const auditLogRoute = defineRoute({
  ...ACQUIRE,
  method: 'get',
  path: '/api/v1/account/audit-log',
  id: 'acquireAuditLog',
  summary: 'Read the audit log',
  query: z.object({
    page: number('From 1.'),
    limit: number('1 to 1000; 10 if not given.'),
    where,
    order,
    userId: number('Only what this user did.'),
  }),
  answers: { 200: json('What was done, newest first', auditPage) },
  codes: ['forbidden'],
  handler: (deps) => async (c) => {
    const { db } = deps;
    const query = check(auditQuery, readQuery(c.req.url));
    if (query.where.search) requireSight(c.var.caller, 'where.search');
    await planSearch(deps, c.var.caller, query.where.search);
    const { page, limit } = query;
    const { count, rows } = await listAudit(db, {
      search: query.where.search,
      id: query.where.id,
      subject: query.where.objectId,
      actor: query.userId,
      actions: actionsLike(query.where.objectTable, query.where.actionType),
      withoutWatching: true,
      order: query.order,
      limit,
      offset: (page - 1) * limit,
    });
    const data = await presentAuditEntries(db, rows);
    return c.json({
      data: { page, limit, count, data },
    } satisfies z.infer<typeof auditPage>);
  },
});
