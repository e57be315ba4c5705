import { sql, type Selectable } from 'kysely';
import type { AuditAction } from './schema/people-tables';
import type { Actor } from './changes';
import type { Schema } from './schema/schema';
import { BAN_ACTIONS } from './ban-actions';
import { containsText } from './search';
import type { Db } from './db';

export type AuditRow = Selectable<Schema['audit']>;

export interface AuditQuery {
  /** Text in the actor's name, the subject, the detail, or the ban that it is of. */
  search?: string | undefined;
  id?: number | undefined;
  subject?: string | undefined;
  actor?: number | undefined;
  /** Only these; all if not given. */
  actions?: readonly AuditAction[] | undefined;
  /** Leaves out what is said of bans that only watch. */
  withoutWatching?: true;
  order: readonly { by: 'id' | 'at'; descending: boolean }[];
  limit: number;
  offset: number;
}

const TEXT = sql<string>`lower(a.actor_name || ' ' || a.subject || ' ' || a.detail)`;

/** Lines about bans are found by what the bans are found by: they hold ids. */
const isOfBanWith = (text: string) =>
  sql<boolean>`(${sql.ref('a.action')} in (${sql.join(BAN_ACTIONS)}) and a.subject in (
    select cast(id as text) from bans where ${containsText('search', text)}))`;

const entries = (db: Db, query: AuditQuery) =>
  db
    .selectFrom('audit as a')
    .$if(query.id !== undefined, (select) =>
      select.where('a.id', '=', query.id as number),
    )
    .$if(query.subject !== undefined, (select) =>
      select.where('a.subject', '=', query.subject as string),
    )
    .$if(query.actor !== undefined, (select) =>
      select.where('a.actor', '=', query.actor as number),
    )
    .$if(query.actions !== undefined, (select) =>
      select.where((where) =>
        where.or(
          (query.actions ?? []).map((action) => where('a.action', '=', action)),
        ),
      ),
    )
    .$if(query.withoutWatching === true, (select) =>
      // A quotation mark within a text is escaped in JSON.
      select.where('a.detail', 'not like', '%"effect":"watch"%'),
    )
    .$if(!!query.search, (select) =>
      select.where((where) =>
        where.or([
          containsText(TEXT, query.search ?? ''),
          isOfBanWith(query.search ?? ''),
        ]),
      ),
    );

/** Lists a page of the audit trail, and counts all lines that match. */
export const listAudit = async (
  db: Db,
  query: AuditQuery,
): Promise<{ count: number; rows: AuditRow[] }> => {
  const { count } = await entries(db, query)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  let page = entries(db, query).selectAll();
  for (const { by, descending } of query.order) {
    page = page.orderBy(`a.${by}`, descending ? 'desc' : 'asc');
  }
  const rows = await page
    .orderBy('a.id')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  return { count: Number(count), rows };
};

/** What each actor's lines have an index of. */
export type CountedAction = Extract<
  AuditAction,
  'search' | 'open chat' | 'follow chats'
>;

interface Done {
  by: Actor;
  action: CountedAction;
}

const since = (db: Db, { by, action }: Done, time: number) =>
  db
    .selectFrom('audit')
    .where('actor', '=', by.id)
    .where('actor_is_user', '=', by.isUser ? 1 : 0)
    // Its indexes are of one action each, which a parameter would not tell.
    .where('action', '=', sql.lit(action))
    .where('at', '>=', time);

/** Lists when, and of what, somebody did a thing since a time; oldest first. */
export const listAuditTimes = (
  db: Db,
  done: Done,
  time: number,
): Promise<Pick<AuditRow, 'subject' | 'at'>[]> =>
  since(db, done, time).select(['subject', 'at']).orderBy('id').execute();

/** Counts what somebody did since a time, and whether to this subject too. */
export const countAuditSubjects = async (
  db: Db,
  { subject, ...done }: Done & { subject: string },
  time: number,
): Promise<{ count: number; hasSubject: boolean }> => {
  const { count, same } = await since(db, done, time)
    .select((select) => [
      select.fn.countAll<number>().as('count'),
      select.fn
        .countAll<number>()
        .filterWhere('subject', '=', subject)
        .as('same'),
    ])
    .executeTakeFirstOrThrow();
  return { count: Number(count), hasSubject: Number(same) > 0 };
};

/** Lists the last line of everybody in the audit trail: users and tokens. */
export const listLatestAudit = (db: Db): Promise<AuditRow[]> =>
  db
    .selectFrom('audit as a')
    .selectAll()
    .where('a.id', 'in', (select) =>
      select
        .selectFrom('audit as b')
        .select((max) => max.fn.max('b.id').as('id'))
        .where('b.actor', 'is not', null)
        .groupBy(['b.actor', 'b.actor_is_user']),
    )
    .orderBy('a.id', 'desc')
    .execute();

/** Which lines of the audit trail are wanted. */
export interface AuditFilter {
  action?: string | undefined;
  /** A user's id. */
  user?: number | undefined;
  since?: number | undefined;
  until?: number | undefined;
}

/** Lists lines of the audit trail before an id, newest first. */
export const listAuditBefore = (
  db: Db,
  { action, user, since, until }: AuditFilter,
  {
    before = Number.MAX_SAFE_INTEGER,
    limit,
  }: { before?: number; limit: number },
): Promise<AuditRow[]> =>
  db
    .selectFrom('audit')
    .selectAll()
    .where('id', '<', before)
    .$if(action !== undefined, (select) =>
      select.where('action', '=', action as AuditAction),
    )
    .$if(user !== undefined, (select) =>
      select.where('actor', '=', user as number).where('actor_is_user', '=', 1),
    )
    .$if(since !== undefined, (select) =>
      select.where('at', '>=', since as number),
    )
    .$if(until !== undefined, (select) =>
      select.where('at', '<', until as number),
    )
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();

/** Lists the lines of the audit trail about a chat and some bans, oldest first. */
export const listSubjectAudit = (
  db: Db,
  { chat, bans }: { chat: string; bans: readonly number[] },
): Promise<AuditRow[]> =>
  db
    .selectFrom('audit')
    .selectAll()
    .where((where) =>
      where.or([
        where('subject', '=', chat),
        where.and([
          where('subject', 'in', bans.length ? bans.map(String) : ['']),
          where('action', 'in', BAN_ACTIONS),
        ]),
      ]),
    )
    .orderBy('id')
    .execute();
