import type { AuditAction } from './schema/people-tables';
import type { ChangeKind } from './schema/schema';
import type { Db } from './db';

interface NewChange {
  kind: ChangeKind;
  subject: string | number;
  at: number;
}

/** Notes that something changed, for every gateway on this database. */
export const insertChange = (db: Db, change: NewChange): Promise<unknown> =>
  insertChanges(db, [change]);

/** The same of several things; at least one. */
export const insertChanges = (
  db: Db,
  changes: readonly NewChange[],
): Promise<unknown> =>
  db
    .insertInto('changes')
    .values(
      changes.map((change) => ({ ...change, subject: String(change.subject) })),
    )
    .execute();

/** Who did something: a user, a token, or nobody (the sweeper). */
export interface Actor {
  id: number | null;
  name: string;
  /** Whether `id` is a user's, not a token's. */
  isUser?: boolean;
}

interface NewAudit {
  by: Actor;
  at: number;
  action: AuditAction;
  subject: string | number;
  detail?: object;
}

/** Writes one line of the audit trail. Never with a secret in it. */
export const insertAudit = (db: Db, entry: NewAudit): Promise<unknown> =>
  insertAudits(db, [entry]);

/** The same, several lines; at least one. */
export const insertAudits = (
  db: Db,
  entries: readonly NewAudit[],
): Promise<unknown> =>
  db
    .insertInto('audit')
    .values(
      entries.map(({ by, at, action, subject, detail }) => ({
        at,
        actor: by.id,
        actor_name: by.name,
        actor_is_user: by.isUser ? 1 : 0,
        action,
        subject: String(subject),
        detail: JSON.stringify(detail ?? {}),
      })),
    )
    .execute();

export interface Change {
  kind: ChangeKind;
  subject: string;
}
