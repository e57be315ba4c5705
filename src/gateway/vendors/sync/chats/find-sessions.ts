import { VENDOR_IDS, type Vendor } from '../../../../protocol/vendors';
import { findBansOfSessions } from '../../../sessions/concerning-keys';
import type { ActiveKey } from '../../../store/find-keys';
import type { SessionRow } from '../../../store/schema/schema';
import { listRecentSessionsOfSites } from '../../../store/sessions';
import { listLinkedIds } from '../../../store/vendors/ids-of-visitors';
import { holdWriter } from './hold-writer';
import { endLateChats } from './late-chats';
import { linkChat } from './link';
import type { SyncContext } from '../context';
import { unlinkedChatId } from './unlinked-chats';

/** A chat that its page ended may still run at the vendor. */
const AFTER_END = 900_000;
/** Each is looked up whenever a ban changes. */
const MOST_SESSIONS = 500;
/** How soon a chat that the vendor did not show yet is looked for again. */
const AGAIN = 60_000;
/** A page need not tell its vendor the code of a chat. */
const TRIES = 5;

/** What was done about a session's chat so far. */
interface Look {
  tries: number;
  /** When to look again, in milliseconds since 1970. */
  again: number;
  wasRefused: boolean;
  closed: boolean;
}

/** By session code. */
export type SearchStates = Map<string, Look>;

/** Whether the session's chat may be at this vendor. */
const mayBeAt = ({ widget }: SessionRow, vendor: Vendor): boolean =>
  widget.startsWith(vendor) ||
  !VENDOR_IDS.some((other) => widget.startsWith(other));

/** Who refuses a session's visitor. */
interface Refusal {
  isRefused: boolean;
  /** Whether a ban holds the visitor, not only an address or a claim. */
  isBanned: boolean;
  bans: readonly ActiveKey[];
}

const findRefusal = async (
  deps: SyncContext,
  session: SessionRow,
): Promise<Refusal> => {
  const bans = (await findBansOfSessions(deps, [session], deps.now())).flat();
  const isBanned = bans.some(({ kind }) => kind === 'visitor');
  return { isRefused: bans.length > 0, isBanned, bans };
};

/** Whether there is something to find out, or to do, at the vendor. */
const hasPoint = async (
  { db, client, account, now }: SyncContext,
  session: SessionRow,
  look: Look,
  { isRefused, isBanned }: Refusal,
): Promise<boolean> => {
  const isNew = isRefused && !look.wasRefused;
  if (!isNew && (look.again > now() || look.tries >= TRIES)) return false;
  if (isRefused && client.closeChat && !look.closed) return true;
  // Of an unchecked chat the vendor said itself who is in it.
  if (session.vendor_chat_id !== null) return false;
  // Who carries the code by now is banned with the visitor; later nobody is.
  if (isNew && isBanned) return true;
  // Where the vendor tells of chats, only a refused one is in a hurry.
  if (client.listChats && !isRefused) return false;
  // Where it does not, others may write a banned visitor's code meanwhile.
  if (isBanned && !client.listChats) return true;
  return !(await listLinkedIds(db, account.vendor, [session.visitor])).length;
};

/**
 * Finds the session's chats, and ends those of a refused visitor.
 *
 * @returns whether they were ended, now or before
 */
const look = async (
  context: SyncContext,
  session: SessionRow,
  { isRefused }: Refusal,
  isClosed: boolean,
): Promise<boolean> => {
  const { client, signal, account } = context;
  if (session.vendor_chat_id !== null) {
    const id = unlinkedChatId(account, session);
    if (id !== undefined) await client.closeChat?.(id, signal);
    return true;
  }
  const mark = { code: session.code, startedAt: session.started_at };
  const chats = await client.findChats(mark, signal);
  const reading = await linkChat(context, session, chats);
  await endLateChats(context, reading.late);
  const { isProven, isBanned, late } = reading;
  const own =
    isProven || isBanned ? chats.filter((c) => !late.includes(c)) : [];
  if (!isRefused || isClosed) return isClosed;
  for (const { id, endedAt } of own) {
    if (id !== null && endedAt === null) await client.closeChat?.(id, signal);
  }
  return own.length > 0;
};

/**
 * Looks for the chats of sessions by their codes: of visitors who are refused
 * at once, to learn who they are at the vendor and to end what still runs; of
 * others where the vendor does not tell of chats by itself.
 */
export const findVendorSessions = async (
  context: SyncContext,
  looks: SearchStates,
): Promise<void> => {
  const { db, served, account, now } = context;
  const sessions = await listRecentSessionsOfSites(db, {
    sites: served.sites,
    since: now() - AFTER_END,
    limit: MOST_SESSIONS,
  });
  for (const session of sessions) {
    if (!mayBeAt(session, account.vendor)) continue;
    const none = { tries: 0, again: 0, wasRefused: false, closed: false };
    const last = looks.get(session.code) ?? none;
    const refusal = await findRefusal(context, session);
    if (unlinkedChatId(account, session) !== undefined) {
      await holdWriter(context, session, refusal.bans);
    }
    if (!(await hasPoint(context, session, last, refusal))) continue;
    const { isRefused } = refusal;
    const isNew = isRefused && !last.wasRefused;
    const wasClosed = last.closed && !isNew;
    looks.set(session.code, {
      closed: await look(context, session, refusal, wasClosed),
      tries: isNew ? 1 : last.tries + 1,
      again: now() + AGAIN,
      wasRefused: isRefused,
    });
  }
  const recent = new Set(sessions.map(({ code }) => code));
  for (const code of looks.keys()) if (!recent.has(code)) looks.delete(code);
};
