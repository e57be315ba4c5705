import type { Kysely } from 'kysely';
import type { AuditAction, ChangeKind, Schema } from './schema';

/** Notes that something changed, for every gateway on this database. */
export const noteChange = (
  db: Kysely<Schema>,
  change: { kind: ChangeKind; subject: string | number; at: number },
): Promise<unknown> =>
  db
    .insertInto('changes')
    .values({ ...change, subject: String(change.subject) })
    .execute();

/** Who did something: a user, a token, or nobody (the sweeper). */
export interface Doer {
  id: number | null;
  name: string;
  /** Whether `id` is a user's, not a token's. */
  isUser?: boolean;
}

/** Writes one line of the audit trail. Never with a secret in it. */
export const noteAudit = (
  db: Kysely<Schema>,
  entry: {
    by: Doer;
    at: number;
    action: AuditAction;
    subject: string | number;
    detail?: object;
  },
): Promise<unknown> =>
  db
    .insertInto('audit')
    .values({
      at: entry.at,
      actor: entry.by.id,
      actor_name: entry.by.name,
      actor_is_user: entry.by.isUser ? 1 : 0,
      action: entry.action,
      subject: String(entry.subject),
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute();
