import type { AuditAction } from './schema/people-tables';
import type { ChangeKind } from './schema/schema';
import { compileOnce, compileRows } from './compile-once';
import type { Db } from './db';

/** That something of a kind changed; `subject` is its id. */
export interface Change {
  kind: ChangeKind;
  subject: string;
}

interface NewChange {
  kind: ChangeKind;
  subject: string | number;
  at: number;
}

const addChanges = compileRows(
  (db, rows: readonly (Change & Pick<NewChange, 'at'>)[]) =>
    db.insertInto('changes').values(rows),
);

/** Adds a change, for every gateway on this database to follow. */
export const insertChange = (db: Db, change: NewChange): Promise<unknown> =>
  insertChanges(db, [change]);

/** Adds several changes, in order; at least one. */
export const insertChanges = (
  db: Db,
  changes: readonly NewChange[],
): Promise<unknown> =>
  addChanges(
    db,
    changes.map(({ kind, subject, at }) => ({
      ...{ kind, at },
      subject: String(subject),
    })),
  );

/** Returns the id of the last change; 0 before the first. */
export const findNewestChangeId = async (db: Db): Promise<number> => {
  const { newest } = await db
    .selectFrom('changes')
    .select((select) => select.fn.max('id').as('newest'))
    .executeTakeFirstOrThrow();
  return newest ?? 0;
};

const askChanges = compileOnce(
  (db, { after, limit }: { after: number; limit: number }) =>
    db
      .selectFrom('changes')
      .select(['id', 'kind', 'subject'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit),
);

/** Lists changes after an id, in the order they came. */
export const listChanges = (
  db: Db,
  after: number,
  limit: number,
): Promise<(Change & { id: number })[]> => askChanges(db, { after, limit });

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

const auditRow = ({ by, at, action, subject, detail }: NewAudit) => ({
  at,
  actor: by.id,
  actor_name: by.name,
  actor_is_user: by.isUser ? 1 : 0,
  action,
  subject: String(subject),
  detail: JSON.stringify(detail ?? {}),
});

const addAudits = compileRows(
  (db, rows: readonly ReturnType<typeof auditRow>[]) =>
    db.insertInto('audit').values(rows).returning('id'),
);

/**
 * Adds one line to the audit trail. Never with a secret in it.
 *
 * @returns its id
 */
export const insertAudit = async (db: Db, entry: NewAudit): Promise<number> => {
  const [line] = await addAudits(db, [auditRow(entry)]);
  if (!line) throw new Error('a line of the audit trail was not written');
  return line.id;
};

/** Adds several lines to the audit trail; at least one. */
export const insertAudits = (
  db: Db,
  entries: readonly NewAudit[],
): Promise<unknown> => addAudits(db, entries.map(auditRow));
