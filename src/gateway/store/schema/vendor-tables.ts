import type { Generated } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import type { VendorFailure } from '../../../protocol/vendor-failure';
import type { Vendor } from '../../../protocol/vendors';

/** An account at a vendor, whose bans are kept equal to ours. */
export interface VendorAccountTable {
  id: Generated<number>;
  vendor: Vendor;
  /** What the vendor calls it, such as a subdomain. */
  name: string;
  /** JSON object of how it is reached; nothing secret. */
  settings: string;
  sealed_token: string;
  /** Of the vendor's API of users; null: there is none, and nobody is suspended. */
  sealed_support_token: string | null;
  /** 0: nobody is to be suspended any more; what is ours is lifted. */
  suspends: Generated<number>;
  /** When that ends; null: it has no end, or none that can be seen. */
  token_ends_at: number | null;
  /** When the vendor was asked for that; null: not yet. */
  token_checked_at: number | null;
  /** Where the export of its chats was read to; null: not yet. */
  chats_from: string | null;
  /** The one gateway process that speaks with the vendor, until then. */
  lease_holder: string | null;
  lease_until: number;
  /** When the last whole reading of its list began; null: never. */
  synced_at: number | null;
  /** When somebody last asked for a reading; null: nobody did. */
  sync_requested_at: number | null;
  /** What keeps it from working; null: nothing does. */
  last_error_code: VendorFailure['code'] | null;
  /** JSON object of what the code's sentence is made of; null: no error. */
  last_error_params: string | null;
  /** Nothing is asked of the vendor until then. */
  paused_until: number | null;
  created_at: number;
}

/** A request that a process may send, or has sent within the last minute. */
export interface VendorRequestTable {
  id: Generated<number>;
  account: number;
  /** Among whose requests a minute it counts: the lease's holder's, or others'. */
  share: 'holder' | 'secondary';
  /** When its place is free again. */
  frees_at: number;
}

/**
 * An id at a vendor that carried the code of one of a visitor's chats. Never
 * deleted for what others carry: what a code proves is in `links`.
 */
export interface CodeCarrierRow {
  visitor: string;
  kind: Vendor;
  value: string;
  /** The earliest moment at which the id may have begun to carry the code. */
  carried_from: number;
  /** When that was found out. */
  seen_at: number;
}

/** When the code of a chat was last looked for at an account. */
export interface CodeLookupRow {
  session: string;
  account: number;
  looked_at: number;
}

/** One key at one account: what the vendor is to ban, and what it bans. */
export interface VendorBanTable {
  id: Generated<number>;
  account: number;
  kind: KeyKind;
  value: string;
  /** Whether a ban of ours holds the key on one of the account's sites. */
  desired: 'present' | 'absent';
  /** 0: the vendor has no room for it, others matter more. */
  within_capacity: number;
  /** When the last of our bans of the key ends; null: for good. */
  until: number | null;
  /** Reason of that ban. */
  reason: string;
  /** When the last of the vendor's bans ends by itself; null: none does. */
  remote_until: number | null;
  /** When we last learnt that the vendor bans the key; null: it does not. */
  observed_at: number | null;
  /** A ban was asked for then, and whether it was made is not known. */
  request_sent_at: number | null;
  /** The vendor's newest ban when that one was asked for, if known. */
  newest_before: string | null;
  state: VendorBanState;
  /** Of `failed`, `not_kept` and `refused`, and of evicted bans. */
  error_code: VendorFailure['code'] | null;
  /** JSON object of what the code's sentence is made of; null: no error. */
  error_params: string | null;
  /** How many tries in a row failed. */
  attempts: number;
  /** When the vendor has to be asked for something; null: not before it changes. */
  next_try_at: number | null;
  changed_at: number;
}

/** One ban at a vendor, and a key that it bans. It may ban several. */
export interface VendorBanIdTable {
  account: number;
  /** The vendor's id of the ban, decimal. */
  vendor_id: string;
  /** The key's row in `vendor_bans`. */
  vendor_ban: number;
}

/**
 * `there`: the vendor bans it. `not_kept`: the vendor cannot ban it, or has no
 * room. `gone`: the vendor bans it no more. `refused`: the vendor's own agents
 * banned it, and it is not to be banned here.
 */
type VendorBanState =
  'pending' | 'there' | 'failed' | 'not_kept' | 'gone' | 'refused';

/** A proven email of a ban of which a supervisor said: suspend its owner. */
export interface BanSuspensionTable {
  ban_key: number;
  /** As the site's server proved it, to look for; empty once it was erased. */
  email: string;
  by_id: number | null;
  by_name: string;
  created_at: number;
}

/** The owner of one email at one account, suspended there or to be. */
export interface VendorSuspensionTable {
  id: Generated<number>;
  account: number;
  /** Canonical, as the key of the ban. */
  value: string;
  /** As the site's server proved it, to look for; empty once it was erased. */
  email: string;
  /** Whether a ban of ours wants the owner suspended. */
  desired: 'present' | 'absent';
  /** When we suspended the user; null: nobody did for us, or it was lifted. */
  suspended_at: number | null;
  /** The vendor's id of the user; null: not found yet. */
  vendor_user: string | null;
  /** A change was asked for then, and whether it was made is not known. */
  request_sent_at: number | null;
  state: VendorSuspensionState;
  /** Why it is `left` or `failed`, or what it waits for. */
  error_code: VendorFailure['code'] | null;
  /** JSON object of what the code's sentence is made of; null: no error. */
  error_params: string | null;
  /** How many tries in a row failed. */
  attempts: number;
  /** When the vendor has to be asked for something; null: not before it changes. */
  next_try_at: number | null;
  changed_at: number;
}

/**
 * `suspended`: by us. `left`: as somebody else at the vendor has it, or because
 * nobody there can be suspended. `gone`: nothing is wanted, and nothing is ours.
 */
type VendorSuspensionState =
  'pending' | 'suspended' | 'left' | 'failed' | 'gone';
