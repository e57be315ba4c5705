import type { KeyKind } from '../../../protocol/key-kinds';
import type { VendorFailure } from '../../../protocol/vendor-failure';
import type { Vendor } from '../../../protocol/vendors';

/** One identifier as the vendor spells it; canonical spelling is ours. */
export interface VendorKey {
  kind: KeyKind;
  value: string;
}

/** A ban as the vendor has it. Times are milliseconds since 1970. */
export interface VendorBan {
  /** The vendor's id of the ban, decimal. */
  id: string;
  /** What it bans; none if its row says nothing that is documented. */
  keys: VendorKey[];
  reason: string;
  /** Null: the vendor states no end. May be past where it lists old bans. */
  until: number | null;
  /** Null where the vendor does not remember. */
  createdAt: number | null;
  /** The name or id of who banned; empty where the vendor does not say. */
  createdBy: string;
}

/** One with all that the vendor tells of it: too much to keep of a whole list. */
export interface WholeBan extends VendorBan {
  /** What the row tells besides: not banned by it, as far as is documented. */
  mentions: VendorKey[];
  /** The vendor's row as it was read, fields that nobody documents included. */
  raw: Record<string, unknown>;
}

/** A conversation, as far as the vendor tells of it. */
export interface VendorChat {
  /** What `closeChat` takes; null where the vendor names none. */
  id: string | null;
  /** Texts that a session code may stand in: tags, or fields of a contact. */
  marks: string[];
  visitor: VendorKey | null;
  /** The visitor's address as the vendor sees it. */
  address: string | null;
  name: string;
  email: string;
  phone: string;
  startedAt: number | null;
  /** Null: it runs, or the vendor does not say. */
  endedAt: number | null;
  raw: Record<string, unknown>;
}

/** What a vendor's API states of itself. */
interface VendorLimits {
  /** Null: it states none. */
  requestsPerMinute: number | null;
  /** How many bans of a kind it keeps; beyond that it drops the oldest. */
  caps: Partial<Record<KeyKind, number>>;
  /** What a ban can be made of through its API. */
  kinds: readonly KeyKind[];
  /** `none`: a ban lasts until lifted. `day`: to the end of its last day. */
  ends: 'none' | 'day' | 'exact';
}

/** A ban that the vendor is asked for. */
export interface VendorDraft {
  key: VendorKey;
  /** Null: for good. Not sent where the vendor knows no ends. */
  until: number | null;
  /** Not sent where the vendor keeps none. */
  reason: string;
}

/** One thing a token may or may not do, found by asking for it. */
export interface TokenFinding {
  /** Null: it shows only when it is done. */
  allowed: boolean | null;
  /** One sentence for people. */
  says: string;
}

/**
 * When a token ends, in milliseconds since 1970. `unseen`: the vendor does not
 * show it to the token.
 */
export type TokenEnd = number | 'never' | 'unseen';

export interface VendorChatPage {
  chats: VendorChat[];
  /** Where the next look begins: give it to `listChats`. */
  next: string;
}

/** What has to be known to find a chat by its session code. */
export interface SessionMark {
  code: string;
  /** When our session began, in milliseconds. */
  startedAt: number;
}

/**
 * All the gateway may ask of a vendor. A client translates; what is done with
 * bans is decided elsewhere. Everything here throws VendorError and nothing
 * else, except that an aborted signal's reason is thrown where nothing was
 * asked to change yet; after that, abortion is `unknown_outcome`.
 */
export interface VendorClient {
  readonly name: Vendor;
  readonly limits: VendorLimits;
  /** Returns what keeps the vendor from banning this key, if anything does. */
  explainUnbannable(key: VendorKey): VendorFailure | undefined;
  /**
   * Yields every ban of the vendor's, each id once, in pages. A list that is read while others
   * write may lack a ban: before a missing one counts as lifted, ask `getBan`.
   */
  listBans(signal?: AbortSignal): AsyncGenerator<VendorBan[], void>;
  /** Finds one ban by its id; `undefined` if it is gone. */
  getBan(id: string, signal?: AbortSignal): Promise<WholeBan | undefined>;
  /**
   * Finds the bans in force of a key, oldest first.
   *
   * @param newerThan an id: only later bans are looked at, which saves
   *   requests after a lost answer
   */
  findBans(
    key: VendorKey,
    newerThan?: string,
    signal?: AbortSignal,
  ): Promise<VendorBan[]>;
  /**
   * Asks once for a ban. After `unknown_outcome` look with `findBans` before
   * asking again: no vendor says what a second request does.
   */
  createBan(draft: VendorDraft, signal?: AbortSignal): Promise<VendorBan>;
  /** Lifting again is harmless. `gone`: the vendor had no such ban. */
  liftBan(id: string, signal?: AbortSignal): Promise<'lifted' | 'gone'>;
  /**
   * Finds chats that carry a session code. A page can be made to write any code, so
   * more than one visitor may: then the code proves nothing.
   */
  findChats(session: SessionMark, signal?: AbortSignal): Promise<VendorChat[]>;
  /** Yields chats that began or changed since `from`, where the vendor lists them. */
  listChats?(
    from: string,
    signal?: AbortSignal,
  ): AsyncGenerator<VendorChatPage, void>;
  /** Returns the `from` of `listChats` for a moment in milliseconds. */
  chatsFrom?(moment: number): string;
  /** Finds one chat by its id; `undefined` if the vendor has no such chat. */
  getChat?(id: string, signal?: AbortSignal): Promise<VendorChat | undefined>;
  /** Ends a running chat, where the vendor can. */
  closeChat?(id: string, signal?: AbortSignal): Promise<'closed' | 'gone'>;
  /** Finds out by reading what the token may do; changes nothing at the vendor. */
  checkToken(signal?: AbortSignal): Promise<TokenFinding[]>;
  /** Reads when the token ends, where the vendor tells that of tokens. */
  readTokenEnd?(signal?: AbortSignal): Promise<TokenEnd>;
}
