import type { Place } from '../geo/place';
import type { IdentityDetails } from '../identity/details-from-claims';
import { writeLinks } from '../identity/link-identity';
import { flagChat } from '../evaders/flag-chat';
import type { KeptClaims } from './keep-claims';
import {
  hashToken,
  randomCode,
  randomToken,
  randomVisitorId,
  type Secrets,
} from '../lib/secrets';
import type { IdentityColumn } from '../store/live-sessions';
import { insertChange } from '../store/changes';
import type { SessionRow } from '../store/schema/schema';
import { searchText } from '../store/search';
import { findLiveSessionByChat, insertSession } from '../store/sessions';
import type { Db } from '../store/db';
import { identityColumns } from './keep-identity';
import type { Key, ShownKey } from '../keys/key';
import type { NeverBan } from '../keys/never-ban';
import { recordSessionEvents } from './record-session-events';

export interface SessionDraft {
  site: string;
  widget: string;
  /** What is kept of the page and of what the chat form says. */
  form: KeptClaims & Pick<SessionRow, 'page' | 'page_change'>;
  /**
   * Ids of our visitor tokens, the one to go on with first; empty at a
   * browser's first chat.
   */
  visitors: readonly string[];
  /** The browser's own random id of the chat: it has one live session. */
  chat?: string;
  /** Canonical; null where nobody knows it. */
  address: string | null;
  /** Whether the address is the visitor's for certain. */
  addressTrusted: boolean;
  /** Where the address is. */
  place?: Place;
  /** What the browser prefers. */
  language: string | null;
  /** Whether bans of the claims were looked up, and may be. */
  claimsChecked: boolean;
  /** Proven by the site's server: links that stay. */
  identity: readonly ShownKey[];
  /** What the site's server says of them beside. */
  details: IdentityDetails;
  /** All that is proven of the visitor, the same among it. */
  proven: readonly Key[];
}

/** A session that its browser may use from now on. */
export interface StartedSession {
  session: SessionRow;
  token: string;
  /** False if the chat had this session already. */
  isNew: boolean;
}

/** Returns whether a chat has a live session that one of some visitors began. */
export const isRunning = async (
  db: Db,
  site: string,
  chat: string | undefined,
  visitors: readonly string[],
): Promise<boolean> => {
  const session =
    chat !== undefined &&
    (await findLiveSessionByChat(db, site, hashToken(chat)));
  return !!session && visitors.includes(session.visitor);
};

/**
 * Returns the live session of the draft's chat. Whoever learnt the chat id of
 * another visitor gets nothing; a browser without a visitor token may be one
 * whose first answer was lost.
 */
const findStarted = async (
  trx: Db,
  { site, visitors }: SessionDraft,
  chatHash: string,
) => {
  const session = await findLiveSessionByChat(trx, site, chatHash);
  const isOwn =
    session && (!visitors.length || visitors.includes(session.visitor));
  return { session, isOwn };
};

const newSession = (
  draft: SessionDraft,
  more: Pick<SessionRow, 'code' | 'token_hash' | 'chat_hash' | IdentityColumn>,
  at: number,
): SessionRow => {
  const { form } = draft;
  const visitor = draft.visitors[0] ?? randomVisitorId();
  return {
    ...more,
    site: draft.site,
    widget: draft.widget,
    ...form,
    visitor,
    claims_checked: draft.claimsChecked ? 1 : 0,
    address: draft.address,
    address_trusted: draft.addressTrusted ? 1 : 0,
    country: draft.place?.country ?? null,
    asn: draft.place?.asn ?? null,
    provider: draft.place?.provider ?? null,
    language: draft.language,
    started_at: at,
    last_seen_at: at,
    gone_at: null,
    ended_at: null,
    done_at: null,
    claimed_by: null,
    claimed_by_name: null,
    assigned: 0,
    vendor_account: null,
    vendor_chat_id: null,
    search: searchText([
      more.code,
      visitor,
      form.name ?? '',
      form.email ?? form.typed_email ?? '',
      form.phone ?? form.typed_phone ?? '',
      draft.details.name ?? '',
      ...draft.identity.flatMap(({ value, shown }) => [value, shown ?? '']),
      draft.address ?? '',
      form.page,
    ]),
  };
};

/**
 * Writes a session, and the visitor if this is their first. If the draft's chat
 * has a live session already, that is the session, with the same token.
 */
export const startSession = async (
  { db, secrets, neverBan }: { db: Db; secrets: Secrets; neverBan: NeverBan },
  draft: SessionDraft,
  at: number,
): Promise<StartedSession> => {
  const { chat } = draft;
  const chatHash = chat === undefined ? null : hashToken(chat);
  const tokenOf = (code: string) =>
    chat === undefined ? randomToken() : secrets.sessionToken(code, chat);

  // One that began before the secret was rotated has the token of that time.
  const findToken = ({ code, token_hash }: SessionRow) => {
    const former =
      chat === undefined ? undefined : secrets.former?.sessionToken(code, chat);
    return former !== undefined && hashToken(former) === token_hash
      ? former
      : tokenOf(code);
  };

  // Transactions that write take turns: what one looks for first, another has
  // committed or will find.
  return db.transaction().execute(async (trx) => {
    const started =
      chatHash === null ? undefined : await findStarted(trx, draft, chatHash);
    if (started?.session && started.isOwn) {
      const { session } = started;
      await writeLinks(trx, session, draft.identity, at);
      return { session, token: findToken(session), isNew: false };
    }
    const code = randomCode();
    const token = tokenOf(code);
    const session = newSession(
      draft,
      {
        code,
        token_hash: hashToken(token),
        chat_hash: started?.session ? null : chatHash,
        ...identityColumns(secrets, {
          keys: draft.identity,
          details: draft.details,
        }),
      },
      at,
    );
    await insertSession(trx, session);
    await writeLinks(trx, session, draft.identity, at);
    const chat = { session, proven: draft.proven, words: null };
    await flagChat(trx, secrets.traceKey, chat, at);
    await insertChange(trx, { kind: 'session', subject: code, at });
    const deps = { db: trx, neverBan };
    await recordSessionEvents(deps, 'session.started', [code], at);
    return { session, token, isNew: true };
  });
};
