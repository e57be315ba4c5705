import { Hono } from 'hono';
import { z } from 'zod';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { plainText } from '../../http/plain-text';
import { check } from '../../http/read-body';
import { requireKey } from '../shared/authentication';
import { listAudit, type AuditRow } from '../../store/audit';
import type { AuditAction } from '../../store/schema/people-tables';
import { listEmails } from '../../store/users';
import { readQuery } from './query';
import { oneOf, orderBy, searchFor, wholeNumber } from './schemas';
import { presentAcquireUser, type AcquireUser } from './user';
import { isoTime } from '../../lib/iso-time';

const TABLES = ['block-visitor', 'user', 'site', 'API token'] as const;
const TYPES = ['created', 'modified', 'removed'] as const;

interface Meaning {
  table: (typeof TABLES)[number];
  type: (typeof TYPES)[number];
}

/**
 * What our actions are called there. Acquire does not say whether it logs
 * blocks, or under which name; `user` and `API token` are its own.
 * https://developer.acquire.io/rest-apis/settings/security/security-audit-logs/audit-log
 */
const MEANINGS: Record<AuditAction, Meaning> = {
  ban: { table: 'block-visitor', type: 'created' },
  lift: { table: 'block-visitor', type: 'removed' },
  'lift key': { table: 'block-visitor', type: 'modified' },
  end: { table: 'block-visitor', type: 'removed' },
  'add user': { table: 'user', type: 'created' },
  'change user': { table: 'user', type: 'modified' },
  'add site': { table: 'site', type: 'created' },
  'change site': { table: 'site', type: 'modified' },
  'rotate key': { table: 'site', type: 'modified' },
  'connect vendor': { table: 'site', type: 'modified' },
  'disconnect vendor': { table: 'site', type: 'modified' },
  'create token': { table: 'API token', type: 'created' },
};

/** Query of the audit log, after its two spellings were made one. */
const auditQuery = z.object({
  page: wholeNumber(1, 1_000_000).default(1),
  limit: wholeNumber(1, 1000).default(10),
  where: z
    .strictObject({
      search: searchFor.optional(),
      id: wholeNumber(0).optional(),
      objectTable: oneOf(TABLES).optional(),
      objectId: z
        .union([z.int(), plainText(100)])
        .transform(String)
        .optional(),
      actionType: oneOf(TYPES).optional(),
    })
    .default({}),
  order: orderBy({ id: 'id', actionDate: 'at' }).default([
    { by: 'id', descending: true },
  ]),
  userId: wholeNumber(0).optional(),
});

const actionsLike = (table?: string, type?: string): AuditAction[] =>
  (Object.keys(MEANINGS) as AuditAction[]).filter(
    (action) =>
      (table ?? MEANINGS[action].table) === MEANINGS[action].table &&
      (type ?? MEANINGS[action].type) === MEANINGS[action].type,
  );

interface AuditEntry {
  id: number;
  objectTable: string;
  objectId: string;
  objectProperty: null;
  actionType: string;
  actionDate: string;
  actionOwnerType: 'user' | 'client';
  dataBefore: null;
  dataAfter: object;
  ip: null;
  /** Null: the command line, or the gateway itself. */
  user: AcquireUser | null;
}

const presentEntry = (
  row: AuditRow,
  emails: ReadonlyMap<number, string>,
): AuditEntry => {
  const { table, type } = MEANINGS[row.action];
  const isUser = row.actor_is_user === 1;
  return {
    id: row.id,
    objectTable: table,
    objectId: row.subject,
    objectProperty: null,
    actionType: type,
    actionDate: isoTime(row.at),
    actionOwnerType: isUser ? 'user' : 'client',
    dataBefore: null,
    dataAfter: JSON.parse(row.detail) as object,
    ip: null,
    user:
      row.actor === null
        ? null
        : presentAcquireUser(
            { id: row.actor, name: row.actor_name, isUser },
            emails,
          ),
  };
};

/**
 * Our audit trail as Acquire's audit log. Unlike theirs it holds no secret:
 * none is ever written to it.
 * https://developer.acquire.io/rest-apis/settings/security/security-audit-logs/audit-log
 */
export const acquireAuditRoutes = (deps: GatewayDeps) => {
  const { db } = deps;
  return new Hono<GatewayEnv>()
    .use(
      requireKey(
        deps,
        ({ role, sites }) => role !== 'agent' && sites === null,
        'This key needs the role administrator or owner, on all sites.',
      ),
    )
    .get('/', async (c) => {
      const given = check(auditQuery, readQuery(c.req.url));
      const { page, limit, where, order, userId } = given;
      const { count, rows } = await listAudit(db, {
        search: where.search,
        id: where.id,
        subject: where.objectId,
        actor: userId,
        actions: actionsLike(where.objectTable, where.actionType),
        order,
        limit,
        offset: (page - 1) * limit,
      });
      const users = rows.flatMap(({ actor, actor_is_user }) =>
        actor !== null && actor_is_user ? actor : [],
      );
      const emails = await listEmails(db, [...new Set(users)]);
      const data = rows.map((row) => presentEntry(row, emails));
      return c.json({ data: { page, limit, count, data } });
    });
};
