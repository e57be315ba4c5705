import type { Generated } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import type { Effect } from '../../../protocol/effects';
import type { LimitName } from '../../../protocol/limit-names';
import type { FormChange } from '../../../protocol/sessions';
import type { WhenRefused } from '../../../protocol/site-settings';
import type { ShieldAdmits, SiteAdmits } from '../../../protocol/admits';
import type { BanSource } from '../../../protocol/ban-sources';
import type { AppealTable } from './appeal-tables';
import type {
  BlocklistExceptionTable,
  BlocklistPartRow,
  BlocklistTable,
} from './blocklist-tables';
import type { EvidenceMessageRow, EvidenceTable } from './evidence-tables';
import type { JobLineRow, JobPartRow, JobTable } from './job-tables';
import type {
  BanTraceRow,
  FlagDecisionRow,
  SessionFlagRow,
} from './evader-tables';
import type {
  UserTable,
  UserSiteRow,
  PasswordLinkRow,
  RecoveryCodeRow,
  SecondFactorRow,
  TokenTable,
  TokenSiteRow,
  TokenPermissionRow,
  IdempotencyRow,
  ReplyKeyRow,
  AuditTable,
  AuditSealTable,
  NeverBanTable,
} from './people-tables';
import type {
  BanSuspensionTable,
  CodeCarrierRow,
  CodeLookupRow,
  VendorAccountTable,
  VendorBanIdTable,
  VendorBanTable,
  VendorRequestTable,
  VendorSuspensionTable,
} from './vendor-tables';
import type { SuggestionTable } from './suggestion-tables';
import type { ChatSignRow, WaveChatRow, WaveTable } from './wave-tables';
import type {
  WebhookDeliveryTable,
  WebhookEventTable,
  WebhookReceiptRow,
  WebhookSiteRow,
  WebhookTable,
} from './webhook-tables';

/** Times are whole milliseconds since 1970; flags are 0 or 1. */
export interface Schema {
  meta: { name: string; value: string };
  /** Terms that the owner changed. */
  retention: { term: string; days: number };
  /** Whose data were erased, by digest. */
  erasures: {
    id: Generated<number>;
    kind: KeyKind;
    digest: string;
    at: number;
  };
  sites: SiteRow;
  shields: ShieldRow;
  site_origins: SiteOriginRow;
  site_sightings: SiteSightingRow;
  day_counts: DayCountRow;
  epochs: EpochRow;
  tags: TagRow;
  bans: BanTable;
  ban_keys: BanKeyTable;
  /** Of keys that are a range: the networks that make it up. */
  key_networks: { network: string; ban_key: number };
  ban_traces: BanTraceRow;
  session_flags: SessionFlagRow;
  flag_decisions: FlagDecisionRow;
  ban_sites: { ban: number; site: string };
  ban_texts: BanTextRow;
  suggestions: SuggestionTable;
  appeals: AppealTable;
  blocklists: BlocklistTable;
  blocklist_sites: { blocklist: number; site: string };
  blocklist_parts: BlocklistPartRow;
  blocklist_exceptions: BlocklistExceptionTable;
  evidence: EvidenceTable;
  evidence_messages: EvidenceMessageRow;
  visitors: VisitorRow;
  identity_keys: IdentityKeyRow;
  links: LinkRow;
  code_carriers: CodeCarrierRow;
  code_lookups: CodeLookupRow;
  sessions: SessionTable;
  messages: MessageTable;
  chat_signs: ChatSignRow;
  waves: WaveTable;
  wave_chats: WaveChatRow;
  users: UserTable;
  user_sites: UserSiteRow;
  password_links: PasswordLinkRow;
  second_factors: SecondFactorRow;
  recovery_codes: RecoveryCodeRow;
  tokens: TokenTable;
  token_sites: TokenSiteRow;
  token_permissions: TokenPermissionRow;
  idempotency: IdempotencyRow;
  reply_keys: ReplyKeyRow;
  audit: AuditTable;
  audit_seals: AuditSealTable;
  never_ban: NeverBanTable;
  changes: ChangeTable;
  vendor_accounts: VendorAccountTable;
  /** Which sites an account serves. */
  vendor_sites: { account: number; site: string };
  vendor_bans: VendorBanTable;
  ban_suspensions: BanSuspensionTable;
  vendor_suspensions: VendorSuspensionTable;
  vendor_requests: VendorRequestTable;
  vendor_ban_ids: VendorBanIdTable;
  jobs: JobTable;
  job_parts: JobPartRow;
  job_lines: JobLineRow;
  webhooks: WebhookTable;
  webhook_sites: WebhookSiteRow;
  webhook_events: WebhookEventTable;
  webhook_deliveries: WebhookDeliveryTable;
  webhook_receipts: WebhookReceiptRow;
}

/** What is counted of each site and day. */
export type Counted =
  | 'chats'
  | 'refusedChats'
  | 'shieldedChats'
  | 'observedChats'
  | 'refusals'
  | 'signedInRefusals'
  | 'shieldSeconds'
  | LimitCounted;

/** How often a limit acted, or would have while watching. */
export type LimitCounted = `${'limited' | 'watched'} ${LimitName}`;

export interface DayCountRow {
  site: string;
  /** When the day begins in UTC, in milliseconds. */
  day: number;
  what: Counted;
  count: number;
}

export interface SiteRow {
  id: string;
  widget: string;
  /** Seconds. */
  max_age: number;
  /** Of a list of its own: raised by every change of it. */
  version: number;
  created_at: number;
  /** Seconds after which a chat whose page is gone is ended. */
  gone_chats_end_after: number;
  /** JSON: texts that are offered as reasons of a ban. */
  reasons: string;
  /** JSON: what a refused visitor reads, by language. */
  texts: string;
  /** JSON: how long a person’s bans last, the first one first; null: for good. */
  ladder: string;
  when_refused: WhenRefused;
  /** 1: nobody is refused here, and it is shown who would be. */
  observe: number;
  /** Who is mailed of escalated chats; empty: nobody. */
  on_call: string;
  /** 1: a browser that a flag makes likely to be a banned person's is held. */
  hold_likely: number;
  /** 1: refused people are told the reasons of the decision. */
  statement: number;
  /** Where the site's rules for its chat are; empty: nowhere. */
  rules: string;
  /** JSON: reasons for which nobody is banned. */
  protective_reasons: string;
  /** JSON: what of what its block dialog starts with is not as by default. */
  defaults: string;
  /** 1: refused people may appeal here. */
  appeals: number;
  /** The site’s version when that last changed. */
  observe_version: number;
  /** ISO 3166-1 alpha-2: whose national numbers visitors write; empty: not said. */
  country: string;
  /**
   * The epoch from which on it has a list of its own; 0: it has the one that
   * sites share.
   */
  own_list_from: number;
  /** Who starts chats, for good. */
  admits: SiteAdmits;
  /** JSON: what of its limits is not as by default. */
  limits: string;
}

/** A site’s shield; deleted when it ends. */
export interface ShieldRow {
  site: string;
  admits: ShieldAdmits;
  /** When it was raised. */
  since: number;
  until: number;
  reference: string;
  /** Who last set it; null: the command line. */
  by_id: number | null;
  by_name: string;
}

interface VisitorRow {
  id: string;
  created_at: number;
  /** When their last chat was started. */
  last_chat_at: number;
}

/** How often pages of an origin asked for a site. */
export interface SiteSightingRow {
  /** Empty: one that does not exist, whose name stands before the origin. */
  site: string;
  outcome: 'visit' | 'refused' | 'script' | 'setting' | 'widget';
  /**
   * The script's version, the name of a wrong setting, or that of a chat's widget
   * stands behind it.
   */
  origin: string;
  count: number;
  last_at: number;
}

/** An origin whose pages may use a site; without any, all on loopback may. */
interface SiteOriginRow {
  site: string;
  /** From 0, in the order they were given. */
  position: number;
  origin: string;
}

export interface EpochRow {
  /** The name of a list: see `list-names.ts`. */
  site: string;
  /** The second it begins, so that a later one is always greater. */
  epoch: number;
  /** From when visits use it; before, it is only published. */
  uses_from: number;
  bits: number;
  /** The number of bits before the last change, served until then. */
  old_bits: number | null;
  old_bits_until: number | null;
  /**
   * While it is being filled: the last key put on it, or of what a site has
   * beside the shared list the last ban; null once all are; `DELETING`.
   */
  filled_to: number | null;
  /**
   * Of the shared list and what sites have beside it: raised by every change of
   * that. A list of one site has the site's version.
   */
  list_version: number;
}

/** A tag that is banned, or was in this epoch: its version must not be lost. */
export interface TagRow {
  /** The name of a list: see `list-names.ts`. */
  site: string;
  epoch: number;
  /** 48 bits. */
  tag: number;
  ban_key: number;
  /** The list's version at the last change of this row. */
  version: number;
  active: number;
}

interface BanTable {
  id: Generated<number>;
  reason: string;
  note: string;
  until: number | null;
  created_at: number;
  created_by: number;
  created_by_name: string;
  /** Whether `created_by` is a user's id, not a token's. */
  created_by_user: number;
  lifted_at: number | null;
  lifted_by: number | null;
  lifted_by_name: string | null;
  /** Lifted, or its end was written down by the sweeper. */
  ended_at: number | null;
  /** When somebody last said that a ban for good is to stay. */
  reviewed_at: Generated<number | null>;
  session: string | null;
  visitor_name: string | null;
  source: BanSource;
  /** What the Acquire-compatible API was told it is; null: made elsewhere. */
  acquire_type: AcquireType | null;
  reference: string;
  hits: number;
  last_hit_at: number | null;
  /** How often that was somebody whose identity a site's server proved. */
  signed_in_hits: Generated<number>;
  /**
   * 1: its keys that many people have in common, such as addresses, refuse
   * nobody whose identity a site's server proved; 0.
   */
  sparing: Generated<number>;
  /** Case-folded text of everything an agent may search for. */
  search: string;
  effect: Generated<Effect>;
  /** What a refused visitor reads instead of the site's text; may be empty. */
  text: Generated<string>;
  /** Raised each time the ban is changed, lifted or restored. */
  revision: Generated<number>;
  /** 1: waits for somebody to approve that it holds longer; 0. */
  to_approve: Generated<number>;
  /** The end that was asked for; null: for good, or nothing was. */
  asked_until: Generated<number | null>;
  /** Who asked for that; null: whoever made the ban. */
  asked_by: Generated<number | null>;
  /** Whether `asked_by` is a user's id, not a token's. */
  asked_by_user: Generated<number | null>;
  /** The number of the bans that are of one person and end together. */
  joined: Generated<number | null>;
  /** 1: a limit or list made it, and no person extended it yet; 0. */
  automatic: Generated<number>;
  /** Of its chat; null without one, and where the browser named none. */
  language: Generated<string | null>;
  /** When its chat’s visitor wrote first; null without a chat. */
  began_at: Generated<number | null>;
  /** The list that it is of, and holds as long as; null: of none. */
  blocklist: Generated<number | null>;
  /**
   * The ban that it lies beneath, as that says all of it; it is in force like any
   * other. Null: none.
   */
  beneath: Generated<number | null>;
}

/** What somebody wrote about a ban. The audit trail itself has no texts. */
export interface BanTextRow {
  /** The line of the audit trail that it belongs to. */
  audit: number;
  field: 'comment' | 'reason' | 'note' | 'text';
  ban: number;
  /** Empty: of a comment. */
  before: string;
  after: string;
}

/** What Acquire's blocks are of. */
export type AcquireType = 'contact' | 'ip' | 'email' | 'phone';

interface BanKeyTable {
  id: Generated<number>;
  ban: number;
  kind: KeyKind;
  value: string;
  /** As it was typed: echoed by the vendor-compatible APIs. */
  typed: string;
  lifted_at: number | null;
  /** 1: taken out of the ban, or there anew since the ban was restored. */
  removed: Generated<number>;
  /** When it ends by itself, if that is before the ban does; null: with the ban. */
  until: Generated<number | null>;
  /** When its end was written down by the sweeper. */
  ended_at: Generated<number | null>;
  /** 1: holds less than was asked for; 0. */
  to_approve: Generated<number>;
  /** The end of its own that was asked for; null: with the ban. */
  asked_until: Generated<number | null>;
  /** 1: nobody asked for it, and nobody confirmed it yet; 0. */
  automatic: Generated<number>;
  /** What it has in common with those that are alike: see `coarseValue`. */
  coarse: Generated<string | null>;
}

/** Of sites whose keys were rotated; all others have generation 1. */
interface IdentityKeyRow {
  site: string;
  generation: number;
  /** When the first identity signed with it came; null: none yet. */
  used_at: number | null;
  /** When the site's chat server used its key of it first; null: not yet. */
  chat_server_used_at: number | null;
}

interface LinkRow {
  visitor: string;
  kind: KeyKind;
  value: string;
  /** How people are shown it; null: as its value. */
  shown: Generated<string | null>;
  /** Whose server proved it; empty: not a site's. It holds on all sites. */
  site: Generated<string>;
  /** Of emails, by which they are ordered by domain: see `toMailOrder`. */
  mail_order: Generated<string | null>;
  /** When it was proven, or proven again after another of its kind. */
  created_at: number;
}

export interface SessionRow {
  code: string;
  token_hash: string;
  /** 0: bans of what was claimed are not looked up; 1. */
  claims_checked: number;
  /** SHA-256 of the chat id that its browser made; unique on a site while live. */
  chat_hash: string | null;
  site: string;
  widget: string;
  page: string;
  visitor: string;
  name: string | null;
  /** Canonical: what the form says is a key of this chat. */
  email: string | null;
  phone: string | null;
  /** What was typed as an email, and is none. */
  typed_email: string | null;
  typed_phone: string | null;
  /** How what is kept differs from what the browser sent. */
  page_change: FormChange | null;
  name_change: FormChange | null;
  email_change: FormChange | null;
  phone_change: FormChange | null;
  address: string | null;
  /** 0 where the address is that of a proxy which was not named. */
  address_trusted: number;
  /** Where the address was when the chat started; null where nobody said. */
  country: string | null;
  asn: number | null;
  provider: string | null;
  /** What the browser prefers, such as `pt`; null where it names none. */
  language: string | null;
  /** What the site's server calls the visitor. */
  proven_name: string | null;
  /** JSON: what it says of them beside, by labels. */
  facts: string | null;
  /** Digests of the keys that it proved during the chat, with spaces; null: none. */
  identity: string | null;
  started_at: number;
  last_seen_at: number;
  /** When the chat's page last gave a sign; null while it is open. */
  gone_at: number | null;
  ended_at: number | null;
  /** When an agent marked the chat as done; null again once the visitor writes. */
  done_at: number | null;
  claimed_by: number | null;
  claimed_by_name: string | null;
  assigned: number;
  /**
   * Of an unlinked chat, which only its vendor told of and which carries no
   * session code: the account's name at the vendor, also once the account is
   * disconnected. `visitor` is the vendor's own id then, `widget` the vendor.
   */
  vendor_account: string | null;
  /** Of an unlinked chat: the vendor's id of it; null in all other sessions. */
  vendor_chat_id: string | null;
  search: string;
}

interface SessionTable extends SessionRow {
  /** Of the first message's words; null: not written yet, or none are left. */
  words_digest: Generated<string | null>;
  /** By which chats are ordered by address: see `toAddressOrder`. */
  address_order: Generated<string | null>;
  /** By which chats are ordered by the domain of their email: `toMailOrder`. */
  mail_order: Generated<string | null>;
}

interface MessageTable {
  id: Generated<number>;
  session: string;
  sender: 'visitor' | 'agent';
  text: string;
  at: number;
  /** Who replied; null for a visitor, and for replies of before there were authors. */
  author: Generated<number | null>;
  author_name: Generated<string | null>;
  /** Whether `author` is a user's id, not a token's. */
  author_user: Generated<number>;
}

/** What happened, in order, for every gateway on this database to follow. */
interface ChangeTable {
  id: Generated<number>;
  kind: ChangeKind;
  subject: string;
  at: number;
}

export type ChangeKind =
  | 'ban'
  | 'appeal'
  | 'session'
  | 'message'
  | 'link'
  | 'site'
  | 'people'
  | 'vendor'
  | 'erasure'
  | 'never-ban'
  | 'job'
  | 'secret'
  | 'webhook'
  | 'shield'
  | 'wave'
  | 'list';
