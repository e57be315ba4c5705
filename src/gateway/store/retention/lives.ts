import { sql, type RawBuilder } from 'kysely';
import type { Schema } from '../schema/schema';
import type { TermName } from './terms';

export type TableName = keyof Schema;

/** What ends a table's rows. Columns are names of the table's own. */
export type Life =
  /** A term after a moment. Rows whose moment is null do not end. */
  | {
      ends: 'after';
      term: TermName;
      since: string;
      /** A column that names a row, where other tables’ rows go with it. */
      key?: string;
      /** Rows of which this condition holds are kept in spite of their age. */
      unless?: RawBuilder<boolean>;
    }
  /** When the moment in a column has come. */
  | { ends: 'at'; column: string; key?: string }
  /** With the row of another table that a column names. */
  | { ends: 'with'; parent: TableName; column: string }
  /** By what somebody does: the number of rows does not grow with time. */
  | { ends: 'never'; because: string };

const IS_BANNED_VISITOR = sql<boolean>`exists (
  select 1 from ban_keys as k inner join bans as b on b.id = k.ban
  where k.kind = 'visitor' and k.value = visitors.id
  and k.lifted_at is null and b.ended_at is null)`;

/**
 * How long the rows of each table live; each of a table's lives ends rows by
 * itself. Every table has to stand here, which the type and
 * `test/gateway/database/lives.test.ts` hold: whoever adds one declares its life
 * in one line, and `deleteExpired` does the rest. A table of which many rows are
 * written a day `ends: 'after'` a term of `terms.ts`; one that belongs to another
 * table's row `ends: 'with'` it, and is deleted before it, as foreign keys want;
 * one that an owner fills by hand `ends: 'never'`, and says why it stays small.
 * An index on the column of a long table is the migration's part.
 */
export const LIVES: Record<TableName, readonly Life[]> = {
  meta: [{ ends: 'never', because: 'one row for each setting' }],
  retention: [{ ends: 'never', because: 'one row for each term' }],
  erasures: [
    { ends: 'never', because: 'a digest for each person who asked for it' },
  ],
  sites: [{ ends: 'never', because: 'one row for each site' }],
  never_ban: [
    { ends: 'never', because: 'one row for each entry that somebody made' },
  ],
  shields: [{ ends: 'never', because: 'one for each site, until it ends' }],
  site_origins: [{ ends: 'never', because: 'a site’s origins' }],
  site_sightings: [{ ends: 'after', term: 'sightings', since: 'last_at' }],
  day_counts: [{ ends: 'after', term: 'counts', since: 'day' }],
  identity_keys: [{ ends: 'never', because: 'one row for each site' }],
  epochs: [
    {
      ends: 'never',
      because: 'three for each site: one ends a day after the next began',
    },
  ],
  tags: [
    { ends: 'never', because: 'a row goes with its epoch, after eight days' },
  ],
  bans: [{ ends: 'after', term: 'bans', since: 'ended_at', key: 'id' }],
  ban_keys: [
    { ends: 'with', parent: 'bans', column: 'ban' },
    { ends: 'after', term: 'bans', since: 'lifted_at', key: 'id' },
    { ends: 'after', term: 'bans', since: 'ended_at', key: 'id' },
  ],
  key_networks: [{ ends: 'with', parent: 'ban_keys', column: 'ban_key' }],
  ban_sites: [{ ends: 'with', parent: 'bans', column: 'ban' }],
  ban_texts: [{ ends: 'with', parent: 'bans', column: 'ban' }],
  suggestions: [{ ends: 'with', parent: 'bans', column: 'ban' }],
  appeals: [
    { ends: 'with', parent: 'bans', column: 'ban' },
    { ends: 'after', term: 'appeals', since: 'answered_at', key: 'id' },
  ],
  blocklists: [
    { ends: 'never', because: 'lists, whose names ended bans still say' },
  ],
  blocklist_sites: [
    { ends: 'with', parent: 'blocklists', column: 'blocklist' },
  ],
  blocklist_parts: [
    { ends: 'with', parent: 'blocklists', column: 'blocklist' },
  ],
  blocklist_exceptions: [
    { ends: 'with', parent: 'blocklists', column: 'blocklist' },
  ],
  ban_traces: [
    { ends: 'with', parent: 'bans', column: 'ban' },
    { ends: 'with', parent: 'sessions', column: 'session' },
  ],
  session_flags: [
    { ends: 'with', parent: 'sessions', column: 'session' },
    { ends: 'with', parent: 'bans', column: 'ban' },
  ],
  flag_decisions: [
    { ends: 'with', parent: 'bans', column: 'ban' },
    { ends: 'with', parent: 'visitors', column: 'visitor' },
  ],
  evidence: [{ ends: 'at', column: 'ends_at', key: 'id' }],
  evidence_messages: [{ ends: 'with', parent: 'evidence', column: 'evidence' }],
  visitors: [
    {
      ...{ ends: 'after', term: 'visitors', since: 'last_chat_at', key: 'id' },
      // Who is banned is known as long as the ban needs it.
      unless: IS_BANNED_VISITOR,
    },
  ],
  links: [{ ends: 'with', parent: 'visitors', column: 'visitor' }],
  code_carriers: [{ ends: 'with', parent: 'visitors', column: 'visitor' }],
  sessions: [{ ends: 'after', term: 'chats', since: 'ended_at', key: 'code' }],
  messages: [{ ends: 'with', parent: 'sessions', column: 'session' }],
  chat_signs: [
    { ends: 'with', parent: 'sessions', column: 'session' },
    { ends: 'at', column: 'expires_at' },
  ],
  waves: [{ ends: 'after', term: 'chats', since: 'ended_at', key: 'id' }],
  wave_chats: [
    { ends: 'with', parent: 'sessions', column: 'session' },
    { ends: 'with', parent: 'waves', column: 'wave' },
  ],
  code_lookups: [{ ends: 'with', parent: 'sessions', column: 'session' }],
  users: [{ ends: 'never', because: 'people, until somebody removes them' }],
  user_sites: [{ ends: 'with', parent: 'users', column: 'user' }],
  password_links: [{ ends: 'at', column: 'expires_at' }],
  second_factors: [{ ends: 'with', parent: 'users', column: 'user' }],
  recovery_codes: [{ ends: 'with', parent: 'users', column: 'user' }],
  tokens: [{ ends: 'at', column: 'expires_at', key: 'id' }],
  token_sites: [{ ends: 'with', parent: 'tokens', column: 'token' }],
  token_permissions: [{ ends: 'with', parent: 'tokens', column: 'token' }],
  idempotency: [{ ends: 'after', term: 'requests', since: 'created_at' }],
  reply_keys: [{ ends: 'after', term: 'requests', since: 'created_at' }],
  audit: [{ ends: 'after', term: 'audit', since: 'at', key: 'id' }],
  audit_seals: [
    { ends: 'after', term: 'audit', since: 'sealed_at', key: 'id' },
  ],
  changes: [{ ends: 'after', term: 'changes', since: 'at', key: 'id' }],
  vendor_accounts: [{ ends: 'never', because: 'accounts, until disconnected' }],
  vendor_sites: [{ ends: 'never', because: 'sites of each account' }],
  vendor_bans: [
    {
      ...{ ends: 'after', term: 'bans', since: 'changed_at', key: 'id' },
      // What the vendor bans, or is to ban, is needed.
      unless: sql<boolean>`state <> 'gone'`,
    },
  ],
  vendor_ban_ids: [
    { ends: 'with', parent: 'vendor_bans', column: 'vendor_ban' },
  ],
  ban_suspensions: [{ ends: 'with', parent: 'ban_keys', column: 'ban_key' }],
  vendor_suspensions: [
    {
      ...{ ends: 'after', term: 'bans', since: 'changed_at', key: 'id' },
      // Who is suspended, or is to be, is needed.
      unless: sql<boolean>`state <> 'gone'
        and not (state = 'left' and desired = 'absent')`,
    },
  ],
  vendor_requests: [{ ends: 'at', column: 'frees_at' }],
  jobs: [{ ends: 'after', term: 'jobs', since: 'ended_at', key: 'id' }],
  job_parts: [{ ends: 'with', parent: 'jobs', column: 'job' }],
  job_lines: [{ ends: 'with', parent: 'jobs', column: 'job' }],
  webhooks: [
    { ends: 'never', because: 'receivers, until somebody removes them' },
  ],
  webhook_sites: [{ ends: 'with', parent: 'webhooks', column: 'webhook' }],
  webhook_events: [
    { ends: 'after', term: 'deliveries', since: 'at', key: 'id' },
  ],
  webhook_deliveries: [
    { ends: 'with', parent: 'webhook_events', column: 'event' },
  ],
  webhook_receipts: [{ ends: 'after', term: 'receipts', since: 'at' }],
};
