import type { Generated } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';

export type VendorName = 'zendesk' | 'acquire';

/** An account at a vendor, whose bans are kept equal to ours. */
export interface VendorAccountTable {
  id: Generated<number>;
  vendor: VendorName;
  /** Zendesk's subdomain, Acquire's account id. */
  name: string;
  /** JSON object of how it is reached; nothing secret. */
  settings: string;
  sealed_token: string;
  /** Where the export of its chats was read to; null: not yet. */
  chats_from: string | null;
  /** The one gateway process that speaks with the vendor, until then. */
  lease_holder: string | null;
  lease_until: number;
  /** When the last whole reading of its list began; null: never. */
  synced_at: number | null;
  /** When somebody last asked for a reading; null: nobody did. */
  asked_at: number | null;
  /** Why it does not work, in a sentence; null: it does. */
  failing: string | null;
  /** It is left alone until then. */
  paused_until: number | null;
  created_at: number;
}

/** A request that a process beside the lease's holder may send. */
export interface VendorRequestTable {
  id: Generated<number>;
  account: number;
  /** When its place is free again. */
  frees_at: number;
}

/** One key at one account: what is to be there, and what is. */
export interface VendorBanTable {
  id: Generated<number>;
  account: number;
  kind: KeyKind;
  value: string;
  /** Whether a ban of ours holds the key on one of the account's sites. */
  wish: 'present' | 'absent';
  /** 0: there is no room for it there, others matter more. */
  kept: number;
  /** When the last of our bans of the key ends; null: for good. */
  until: number | null;
  /** Of that ban. */
  reason: string;
  /** JSON array: the vendor's ids of the bans it has of this key. */
  vendor_ids: string;
  /** When the last of them ends by itself; null: it does not. */
  ends_there: number | null;
  /** When we learnt that one is there; null: none is. */
  there_since: number | null;
  /** A ban was asked for then, and whether it was made is not known. */
  sent_at: number | null;
  /** The newest ban there when it was asked for, if known. */
  newest_before: string | null;
  state: VendorBanState;
  /** Of `failed`, `not_kept` and `refused`, in a sentence. */
  why: string | null;
  /** In a row that failed. */
  attempts: number;
  /** When the vendor has to be asked for something; null: not before it changes. */
  next_try_at: number | null;
  changed_at: number;
}

/**
 * `not_kept`: the vendor cannot hold it, or has no room. `gone`: lifted there.
 * `refused`: the vendor's own agents banned it, and it is not to be banned here.
 */
type VendorBanState =
  'pending' | 'there' | 'failed' | 'not_kept' | 'gone' | 'refused';
