import { z } from 'zod';
import type { AuditAction } from '../../store/schema/people-tables';
import { acquireUser } from './user';

/** The tables of the audit log, as Acquire calls them. */
export const AUDIT_TABLES = [
  'block-visitor',
  'user',
  'site',
  'API token',
  'message',
  'search',
  'chat',
  'sign-in',
] as const;
/** The types of the audit log's entries, as Acquire calls them. */
export const AUDIT_TYPES = ['created', 'modified', 'removed'] as const;

interface Meaning {
  table: (typeof AUDIT_TABLES)[number];
  type: (typeof AUDIT_TYPES)[number];
}

/**
 * What our actions are called there. Acquire does not say whether it logs
 * blocks, or under which name; `user` and `API token` are its own.
 * https://developer.acquire.io/rest-apis/settings/security/security-audit-logs/audit-log
 */
export const MEANINGS: Record<AuditAction, Meaning> = {
  ban: { table: 'block-visitor', type: 'created' },
  lift: { table: 'block-visitor', type: 'removed' },
  'lift key': { table: 'block-visitor', type: 'modified' },
  'end key': { table: 'block-visitor', type: 'modified' },
  end: { table: 'block-visitor', type: 'removed' },
  edit: { table: 'block-visitor', type: 'modified' },
  hold: { table: 'block-visitor', type: 'modified' },
  comment: { table: 'block-visitor', type: 'modified' },
  restore: { table: 'block-visitor', type: 'modified' },
  join: { table: 'block-visitor', type: 'modified' },
  separate: { table: 'block-visitor', type: 'modified' },
  approve: { table: 'block-visitor', type: 'modified' },
  decline: { table: 'block-visitor', type: 'modified' },
  appeal: { table: 'block-visitor', type: 'modified' },
  'accept appeal': { table: 'block-visitor', type: 'modified' },
  'decline appeal': { table: 'block-visitor', type: 'modified' },
  suspend: { table: 'block-visitor', type: 'modified' },
  'end suspension': { table: 'block-visitor', type: 'modified' },
  suspended: { table: 'block-visitor', type: 'modified' },
  'suspension lifted': { table: 'block-visitor', type: 'modified' },
  'suspension left': { table: 'block-visitor', type: 'modified' },
  'accept suggestion': { table: 'block-visitor', type: 'modified' },
  'dismiss suggestion': { table: 'block-visitor', type: 'modified' },
  'undo suggestion': { table: 'block-visitor', type: 'modified' },
  'escalate chat': { table: 'chat', type: 'modified' },
  'export evidence': { table: 'chat', type: 'modified' },
  'add user': { table: 'user', type: 'created' },
  'change user': { table: 'user', type: 'modified' },
  'add site': { table: 'site', type: 'created' },
  'change site': { table: 'site', type: 'modified' },
  'remove site': { table: 'site', type: 'removed' },
  'raise shield': { table: 'site', type: 'modified' },
  'change shield': { table: 'site', type: 'modified' },
  'end shield': { table: 'site', type: 'modified' },
  review: { table: 'block-visitor', type: 'modified' },
  erase: { table: 'site', type: 'removed' },
  'change retention': { table: 'site', type: 'modified' },
  'rotate key': { table: 'site', type: 'modified' },
  'rotate secret': { table: 'site', type: 'modified' },
  'connect vendor': { table: 'site', type: 'modified' },
  'disconnect vendor': { table: 'site', type: 'modified' },
  'sign in': { table: 'sign-in', type: 'created' },
  'fail to sign in': { table: 'sign-in', type: 'modified' },
  'create token': { table: 'API token', type: 'created' },
  'change token': { table: 'API token', type: 'modified' },
  'revoke token': { table: 'API token', type: 'removed' },
  'remove user': { table: 'user', type: 'removed' },
  'change password': { table: 'user', type: 'modified' },
  'end sign-ins': { table: 'user', type: 'modified' },
  'connect page': { table: 'user', type: 'modified' },
  'change settings': { table: 'site', type: 'modified' },
  'set second factor': { table: 'user', type: 'modified' },
  'remove second factor': { table: 'user', type: 'modified' },
  'renew recovery codes': { table: 'user', type: 'modified' },
  'use recovery code': { table: 'user', type: 'modified' },
  reply: { table: 'message', type: 'created' },
  search: { table: 'search', type: 'created' },
  'open chat': { table: 'chat', type: 'modified' },
  'follow chats': { table: 'chat', type: 'modified' },
  explain: { table: 'search', type: 'created' },
  'add list': { table: 'site', type: 'modified' },
  'change list': { table: 'site', type: 'modified' },
  'remove list': { table: 'site', type: 'modified' },
  'refresh list': { table: 'site', type: 'modified' },
  'update list': { table: 'site', type: 'modified' },
  'approve list': { table: 'site', type: 'modified' },
  'decline list': { table: 'site', type: 'modified' },
  'add list exception': { table: 'site', type: 'modified' },
  'remove list exception': { table: 'site', type: 'modified' },
  'add never-ban': { table: 'site', type: 'modified' },
  'remove never-ban': { table: 'site', type: 'modified' },
  'end chat': { table: 'chat', type: 'removed' },
  'release chat': { table: 'chat', type: 'modified' },
  'hand over chat': { table: 'chat', type: 'modified' },
  'mark chat done': { table: 'chat', type: 'modified' },
  'confirm flag': { table: 'chat', type: 'modified' },
  'dismiss flag': { table: 'chat', type: 'modified' },
  'start job': { table: 'block-visitor', type: 'modified' },
  'cancel job': { table: 'block-visitor', type: 'modified' },
  'resume job': { table: 'block-visitor', type: 'modified' },
  'export bans': { table: 'block-visitor', type: 'modified' },
  'add webhook': { table: 'site', type: 'modified' },
  'change webhook': { table: 'site', type: 'modified' },
  'disable webhook': { table: 'site', type: 'modified' },
  'remove webhook': { table: 'site', type: 'modified' },
  'rotate webhook secret': { table: 'site', type: 'modified' },
  'test webhook': { table: 'site', type: 'modified' },
  redeliver: { table: 'site', type: 'modified' },
};

/** Lists our actions that Acquire would log under a table and a type. */
export const actionsLike = (table?: string, type?: string): AuditAction[] =>
  (Object.keys(MEANINGS) as AuditAction[]).filter(
    (action) =>
      (table ?? MEANINGS[action].table) === MEANINGS[action].table &&
      (type ?? MEANINGS[action].type) === MEANINGS[action].type,
  );

/** An entry of Acquire's audit log. */
export const acquireAuditEntry = z
  .object({
    id: z.int(),
    objectTable: z.string(),
    objectId: z.string(),
    objectProperty: z.null(),
    actionType: z.enum(AUDIT_TYPES),
    actionDate: z.iso.datetime(),
    actionOwnerType: z.enum(['user', 'client']),
    dataBefore: z.null(),
    dataAfter: z.looseObject({}),
    ip: z.null(),
    // Null: the command line, or the gateway itself.
    user: acquireUser.nullable(),
  })
  .meta({ id: 'AcquireAuditEntry' });
export type AcquireAuditEntry = z.infer<typeof acquireAuditEntry>;
