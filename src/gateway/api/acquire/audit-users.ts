import { z } from 'zod';
import { listLatestAudit } from '../../store/audit';
import { json } from '../openapi/operation';
import { defineRoute } from '../openapi/define-route';
import { acquireAuditEntry } from './audit-entry';
import { ACQUIRE } from './group';
import { presentAuditEntries } from './present-audit-entries';
import { acquireUser } from './user';

const auditUsers = z.object({
  data: z.object({
    data: z.array(
      z
        .object({
          ...acquireUser.shape,
          auditUser: acquireAuditEntry.describe('What they did last.'),
        })
        .meta({ id: 'AcquireAuditUser' }),
    ),
  }),
});

/**
 * `GET /api/v1/account/audit-log/get-audit-log-users`: everybody who did
 * something, users and API keys.
 * https://developer.acquire.io/rest-apis/settings/security/security-audit-logs/untitled
 */
export const auditUsersRoute = defineRoute({
  ...ACQUIRE,
  method: 'get',
  path: '/api/v1/account/audit-log/get-audit-log-users',
  id: 'acquireAuditUsers',
  summary: 'List who is in the audit log',
  answers: { 200: json('Users, each with their last entry', auditUsers) },
  codes: ['forbidden'],
  handler:
    ({ db }) =>
    async (c) => {
      const rows = await listLatestAudit(db);
      const entries = await presentAuditEntries(db, rows);
      const data = entries.flatMap((auditUser) =>
        auditUser.user ? { ...auditUser.user, auditUser } : [],
      );
      return c.json({ data: { data } } satisfies z.infer<typeof auditUsers>);
    },
});
