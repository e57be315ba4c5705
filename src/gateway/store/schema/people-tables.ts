import type { Generated } from 'kysely';
import type { NeverBanKind } from '../../../protocol/never-ban';
import type { Permission, Role } from '../../../protocol/roles';

/** What limits a person or token within their role. */
export interface LimitColumns {
  /** Milliseconds; null: for good. */
  max_ban: Generated<number | null>;
  /** Kinds of keys, with spaces between; null: all. */
  kinds: Generated<string | null>;
  /** Effects of bans, with spaces between; null: all. */
  effects: Generated<string | null>;
  lift_others: Generated<number>;
  see_addresses: Generated<number>;
  see_contacts: Generated<number>;
}

export interface UserTable extends LimitColumns {
  id: Generated<number>;
  email: string;
  name: string;
  role: Role;
  /** Empty: nobody has chosen a password yet. */
  password_hash: string;
  created_at: number;
  /** 1: of all sites; 0: of those in `user_sites` only. */
  all_sites: Generated<number>;
  /** Since when they may not sign in; null: they may. */
  disabled_at: Generated<number | null>;
}

/** A site that a user is limited to. */
export interface UserSiteRow {
  user: number;
  /** From 0, in the order they were given. */
  position: number;
  site: string;
}

/** A link by which a user chooses a password, once. */
export interface PasswordLinkRow {
  /** SHA-256 of its secret. */
  hash: string;
  user: number;
  expires_at: number;
}

/** What a person signs in with beside the password. */
export interface SecondFactorRow {
  user: number;
  /** The secret of the codes, sealed. */
  sealed_secret: string;
  /** Null: no code has proven yet that somebody has the secret. */
  confirmed_at: number | null;
  /** The last step whose code was taken; none is taken twice. */
  last_step: number;
}

/** A code that stands in for a second factor, once. */
export interface RecoveryCodeRow {
  user: number;
  /** SHA-256 of the code. */
  hash: string;
}

export interface TokenTable extends LimitColumns {
  id: Generated<number>;
  hash: string;
  name: string;
  role: Role;
  /** 1: of all sites; 0: of those in `token_sites` only. */
  all_sites: number;
  /** Set for a signed-in person; null for an API token. */
  user: number | null;
  created_at: number;
  expires_at: number | null;
  /** Who made it; null for the command line, and for one who signed in. */
  created_by: Generated<number | null>;
  created_by_name: Generated<string | null>;
  /** Whether `created_by` is a user's id, not a token's. */
  created_by_user: Generated<number>;
  /** What it begins with; null for one of before there were prefixes. */
  prefix: Generated<string | null>;
  /** When it was last used, to the minute; null if it never was. */
  used_at: Generated<number | null>;
  /** 1: of a person who can do nothing but set a second factor. */
  must_set_factor: Generated<number>;
  /** The sign-in that a page’s token was made with, and ends with; else null. */
  page_of: Generated<number | null>;
  /** The origin that a page’s token is for; else null. */
  page_origin: Generated<string | null>;
}

/** A site that a token is limited to. */
export interface TokenSiteRow {
  token: number;
  /** From 0, in the order they were given. */
  position: number;
  site: string;
}

/** What a token may do beyond its role. */
export interface TokenPermissionRow {
  token: number;
  permission: Permission;
}

export interface IdempotencyRow {
  caller: string;
  key: string;
  request_hash: string;
  ban: number;
  created_at: number;
}

/** The reply that a request with an `Idempotency-Key` sent. */
export interface ReplyKeyRow {
  caller: string;
  key: string;
  request_hash: string;
  message: number;
  created_at: number;
}

export interface AuditTable {
  id: Generated<number>;
  at: number;
  actor: number | null;
  actor_name: string;
  /** Whether `actor` is a user's id, not a token's. */
  actor_is_user: number;
  action: AuditAction;
  subject: string;
  detail: string;
}

/** A hash over lines of the audit trail, chained to the seal before. */
export interface AuditSealTable {
  id: Generated<number>;
  /** Id of the first line. */
  first_line: number;
  last_line: number;
  /** How many there are: ids may be left out. */
  lines: number;
  /** The hash of the seal before; empty for the first. */
  previous: string;
  hash: string;
  sealed_at: number;
}

/** An entry of the never-ban list. */
export interface NeverBanTable {
  id: Generated<number>;
  kind: NeverBanKind;
  /** Canonical. */
  value: string;
  note: string;
  /** Null for the command line. */
  by_id: number | null;
  by_name: string;
  created_at: number;
}

export type AuditAction =
  | 'ban'
  | 'lift'
  | 'lift key'
  | 'end'
  | 'end key'
  | 'edit'
  | 'hold'
  | 'comment'
  | 'restore'
  | 'join'
  | 'separate'
  | 'approve'
  | 'decline'
  | 'appeal'
  | 'accept appeal'
  | 'decline appeal'
  | 'suspend'
  | 'end suspension'
  | 'suspended'
  | 'suspension lifted'
  | 'suspension left'
  | 'accept suggestion'
  | 'dismiss suggestion'
  | 'undo suggestion'
  | 'export evidence'
  | 'escalate chat'
  | 'add user'
  | 'change user'
  | 'add site'
  | 'change site'
  | 'remove site'
  | 'raise shield'
  | 'change shield'
  | 'end shield'
  | 'change retention'
  | 'erase'
  | 'review'
  | 'rotate key'
  | 'rotate secret'
  | 'connect vendor'
  | 'disconnect vendor'
  | 'create token'
  | 'change token'
  | 'revoke token'
  | 'remove user'
  | 'change password'
  | 'end sign-ins'
  | 'connect page'
  | 'reply'
  | 'search'
  | 'open chat'
  | 'follow chats'
  | 'explain'
  | 'add list'
  | 'change list'
  | 'remove list'
  | 'refresh list'
  | 'update list'
  | 'approve list'
  | 'decline list'
  | 'add list exception'
  | 'remove list exception'
  | 'add never-ban'
  | 'remove never-ban'
  | 'end chat'
  | 'release chat'
  | 'hand over chat'
  | 'mark chat done'
  | 'confirm flag'
  | 'dismiss flag'
  | 'start job'
  | 'cancel job'
  | 'resume job'
  | 'export bans'
  | 'add webhook'
  | 'change webhook'
  | 'disable webhook'
  | 'remove webhook'
  | 'rotate webhook secret'
  | 'test webhook'
  | 'redeliver'
  | 'set second factor'
  | 'change settings'
  | 'remove second factor'
  | 'renew recovery codes'
  | 'use recovery code'
  | 'sign in'
  | 'fail to sign in';
