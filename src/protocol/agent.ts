/** What kind of identifier a key is. */
export const KEY_KINDS = [
  'visitor',
  'ip',
  'email',
  'phone',
  'zendesk',
  'acquire',
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

export const ROLES = ['owner', 'administrator', 'agent'] as const;
export type Role = (typeof ROLES)[number];

/** What a token may be allowed beyond its role. */
export const PERMISSIONS = ['block-contacts'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** A person or a token, as others see it. */
export interface Actor {
  id: number;
  name: string;
}

/** One identifier a ban holds. */
export interface BanKey {
  id: number;
  kind: KeyKind;
  /** Canonical: the same however it was typed. */
  value: string;
  /** False while no browser is linked to this key, so it refuses nobody. */
  matches: boolean;
}

/** Whose own ban lists ours are kept in step with. */
export const VENDORS = ['zendesk', 'acquire'] as const;
export type Vendor = (typeof VENDORS)[number];

/** What became of a ban at a vendor; `not kept`: it has no room or way for it. */
export const VENDOR_STATES = [
  'pending',
  'at the vendor',
  'failed',
  'not kept',
] as const;

/** A ban at one account of a vendor. */
export interface BanAtVendor {
  vendor: Vendor;
  /** The subdomain or account id there. */
  account: string;
  state: (typeof VENDOR_STATES)[number];
  /** A sentence, where it failed, waits or is not kept. */
  why?: string;
}

export type BanState = 'active' | 'expired' | 'lifted';

/** A ban, as `/v1/bans` shows it. Times are ISO 8601 UTC. */
export interface Ban {
  id: number;
  keys: BanKey[];
  state: BanState;
  /** Empty: on all sites, later ones too. */
  sites: string[];
  reason: string;
  note: string;
  /** Null: for good. */
  until: string | null;
  createdAt: string;
  createdBy: Actor;
  liftedAt: string | null;
  liftedBy: Actor | null;
  /** Code of the session it was made from. */
  session?: string;
  /** Name or short id to call the visitor by, where one is known. */
  visitorName?: string;
  /** Where it was made: here, or at a vendor. */
  source: 'doorlist' | 'zendesk' | 'acquire';
  /** What a refused visitor can quote. */
  reference: string;
  /** How often it refused somebody. */
  hits: number;
  lastHitAt: string | null;
  /** Absent where no vendor is concerned. */
  vendors?: BanAtVendor[];
}

/** Answer of `DELETE /v1/bans/{id}`: the ban, and who still holds its keys. */
export interface LiftedBan extends Ban {
  still: number[];
}

/** Body of `POST /v1/bans`: from a session, or of named keys. */
export interface BanRequest {
  session?: string;
  /** With `session`: which of its keys. */
  kinds?: KeyKind[];
  keys?: { kind: KeyKind; value: string }[];
  sites?: string[];
  until?: string | null;
  reason?: string;
  note?: string;
}

/** One chat, as agents see it. */
export interface Session {
  code: string;
  site: string;
  widget: string;
  /** URL of the page the visitor is on. */
  page: string;
  state: 'live' | 'ended';
  /** The visitor's own id. */
  visitor: string;
  /** What the visitor said of themselves; nobody proved it. */
  claims: { name?: string; email?: string; phone?: string };
  /**
   * What is proven of the visitor, by the site's server for one, the latest of
   * each kind: an email that is here is theirs, one in `claims` is only said.
   */
  proven?: Partial<Record<KeyKind, string>>;
  /** Null while addresses cannot be trusted. */
  address: string | null;
  /** How many other visitors used that address in the last 30 days. */
  othersAtAddress: number;
  startedAt: string;
  endedAt: string | null;
  claimedBy: Actor | null;
  /** The widget said that an agent is there. */
  assigned: boolean;
  /** The active ban that refuses this visitor now. */
  ban: { id: number; until: string | null; by: Actor } | null;
  /** An earlier ban of this visitor is over. */
  blockedBefore: boolean;
  /** Newest message that passed through us. */
  lastMessage: Message | null;
  /** Whether this chat's messages pass through us at all. */
  relayed: boolean;
  /**
   * Only its vendor told of this chat, and it carries no code of ours: no gate
   * looked at it. `visitor` is the vendor's own id, `widget` the vendor.
   */
  unchecked?: true;
}

/** One message of a chat whose messages pass through us. */
export interface Message {
  id: number;
  from: 'visitor' | 'agent';
  text: string;
  at: string;
}

/** Event `message` of `GET /v1/sessions/stream`. */
export interface MessageEvent {
  code: string;
  message: Message;
}

/** Answer of `GET /v1/me`. */
export interface Me extends Actor {
  email: string | null;
  role: Role;
  /** Null: all sites. */
  sites: string[] | null;
  /** The caller's own address, as the gateway sees it. */
  address: string | null;
  /**
   * False when forwarding headers arrive although no proxy is trusted: then
   * addresses may be the proxy's, and none is offered for blocking.
   */
  addressesTrusted: boolean;
}

/** 200 of `POST /v1/sign-in`. */
export interface SignedIn {
  token: string;
  expiresAt: string;
  role: Role;
}

/** A page of a listing. */
export interface Page<Row> {
  data: Row[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
}
