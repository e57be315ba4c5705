import { z } from 'zod';
import { actor } from './people';
import { pageFields } from './page';

/** Query of `GET /v1/audit`. */
export const auditQuery = z.object({
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('`next` of the page before.'),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  action: z.string().max(40).optional().describe('Only this action.'),
  by: z.coerce.number().int().min(1).optional().describe('A user’s id.'),
  site: z
    .string()
    .max(63)
    .optional()
    .describe(
      'Only lines about this site, about bans that hold on it, those of all sites among them, about chats there, and of who searched, asked or exported there.',
    ),
  since: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Lines written then or later.'),
  until: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Lines written before then.'),
});

/** A line of the audit trail. */
const auditLine = z
  .object({
    id: z.int(),
    at: z.iso.datetime(),
    by: actor
      .extend({ id: z.int().min(0).nullable() })
      .describe('`id` null: the command line, or the gateway itself.'),
    action: z.string().describe('Such as `ban`, `lift` or `add user`.'),
    subject: z.string().describe('The id of what was changed.'),
    detail: z.looseObject({}),
  })
  .meta({ id: 'AuditLine' });
export type AuditLine = z.infer<typeof auditLine>;

/** Answer of `GET /v1/audit`. */
export const auditPage = z
  .object(pageFields(auditLine))
  .meta({ id: 'AuditPage' });
