import type { Generated } from 'kysely';
import type { ImportFormat } from '../../../protocol/import-formats';
import type { KeyKind } from '../../../protocol/key-kinds';
import type { ListEffect } from '../../../protocol/list-effects';
import type { ListFailureCode } from '../../../protocol/lists';

/** A list that somebody else publishes, and whose entries are banned here. */
export interface BlocklistTable {
  id: Generated<number>;
  name: string;
  /** `https:`, or `file:` of the machine that the gateway runs on. */
  url: string;
  /** Null: guessed from the content. */
  format: ImportFormat | null;
  effect: ListEffect;
  /** Milliseconds between two looks. */
  every: number;
  /** 1: its bans hold on all sites; 0: on those in `blocklist_sites`. */
  all_sites: number;
  /** 1: it may be of an address that is not public. */
  allow_private: number;
  created_at: number;
  /** Null: the command line. */
  created_by: number | null;
  created_by_name: string;
  /** When it was removed; its bans end from then on. */
  removed_at: number | null;
  /** Until when all bans of it hold; 0: they do not. */
  holds_until: number;
  /** When somebody looks at it next. */
  next_at: number;
  /** When it was last seen to be as its bans are. */
  updated_at: number | null;
  /** When its content last came, not only that it is as before. */
  read_at: number | null;
  etag: string | null;
  last_modified: string | null;
  /** SHA-256 of the content that its bans are of. */
  digest: string | null;
  /** The format that its content last was in. */
  found_format: ImportFormat | null;
  /** Keys that it names, of what was last banned; null: nothing ever was. */
  entries: number | null;
  /** JSON: what became of its entries. */
  counts: string;
  /** Raised by whatever people change of it, and of its exceptions. */
  revision: number;
  /** 1: what it does was changed, so that its bans are made anew. */
  remake: number;
  /** JSON: an update that waits for somebody; null: none does. */
  waiting: string | null;
  /** SHA-256 of an update that somebody declined. */
  declined: string | null;
  /** Looks that failed since the last that did not. */
  failures: number;
  failing_since: number | null;
  failure: ListFailureCode | null;
  /** What happened, as a sentence. */
  failure_text: string | null;
  lease_holder: string | null;
  lease_until: number;
}

/** A piece of the update that waits for somebody, from 0. */
export interface BlocklistPartRow {
  blocklist: number;
  part: number;
  text: string;
}

/** What a list bans nobody by, whatever it says. */
export interface BlocklistExceptionTable {
  id: Generated<number>;
  blocklist: number;
  kind: KeyKind;
  /** Canonical. */
  value: string;
  note: string;
  created_at: number;
  /** Null: the command line. */
  by_id: number | null;
  by_name: string;
}
