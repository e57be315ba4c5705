import type { Effect } from '../../protocol/effects';
import type { BanSource } from '../../protocol/ban-sources';
import type { Actor } from '../store/changes';
import type { AcquireType } from '../store/schema/schema';
import type { Key } from '../keys/key';

/** A key of a ban to be: canonical, and as it was typed. */
export interface DraftKey extends Key {
  typed: string;
  /** When it ends, in milliseconds; absent or null: with the ban. */
  until?: number | null;
  /**
   * The end that was asked for, where it may not hold that long before somebody
   * approves it.
   */
  askedUntil?: number | null;
  /** Where it came from in the request, for errors. */
  field: string;
}

export interface BanDraft {
  keys: DraftKey[];
  /** Empty: all sites, later ones too. */
  sites: string[];
  /** Milliseconds; null: for good. */
  until: number | null;
  /** Present: it waits for somebody to approve that it holds until then. */
  asked?: { until: number | null };
  reason: string;
  note: string;
  /** @default 'refuse' */
  effect?: Effect;
  /** What a refused visitor reads. @default '' */
  text?: string;
  session?: string;
  visitorName?: string;
  source: BanSource;
  /** The list that it is of, and holds as long as. */
  blocklist?: number;
  /** Whether no person asked for it. */
  automatic?: true;
  /**
   * Whether keys that many people have in common refuse nobody whose identity
   * a site's server proved. Vendors' own bans spare nobody.
   */
  sparing: boolean;
  /** What the Acquire-compatible API is to call it. */
  acquireType?: AcquireType;
  /**
   * Whether only a ban of what was typed says the same: the vendors' programs
   * look for what they sent, not for its /64 or its mailbox.
   */
  asTyped?: true;
}

/** Who adds a ban, and when. */
export interface Act {
  by: Actor & { id: number };
  at: number;
}
