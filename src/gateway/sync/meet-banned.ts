import { findMatchingKeys } from '../store/bans';
import { keysOfSession } from '../sessions/describe-session';
import type { SessionRow } from '../store/schema';
import { sessionsOn } from '../store/sessions';
import { linkedIds } from '../store/vendor-holders';
import { linkChat } from './link-chat';
import type { Mirror } from './mirror';
import { uncheckedId } from './note-unchecked';

const HOUR = 3_600_000;
/** How soon a chat that the vendor did not show yet is looked for again. */
const AGAIN = 60_000;

/** When each refused session is looked for again; never: it was found. */
export type Met = Map<string, number>;

/** Whether the session's chat may be at this vendor. */
const mayBeAt = ({ widget }: SessionRow, vendor: string): boolean =>
  widget.startsWith(vendor) || !/^(zendesk|acquire)/.test(widget);

const meet = async (mirror: Mirror, session: SessionRow): Promise<boolean> => {
  const { client, db, account, signal } = mirror;
  if (session.vendor_chat !== null) {
    const chat = uncheckedId(account, session);
    if (chat !== undefined) await client.closeChat?.(chat, signal);
    return true;
  }
  const linked = await linkedIds(db, account.vendor, [session.visitor]);
  if (linked.length && !client.closeChat) return true;
  const mark = { code: session.code, startedAt: session.started_at };
  const chats = await client.findChats(mark, signal);
  if (!(await linkChat(mirror, session, chats))) return false;
  for (const { id, endedAt } of chats) {
    if (id !== null && endedAt === null) await client.closeChat?.(id, signal);
  }
  return true;
};

/**
 * Looks for the chats of visitors who are refused now: to learn at once who
 * they are at the vendor, and to end what still runs.
 */
export const meetBanned = async (mirror: Mirror, met: Met): Promise<void> => {
  const { db, served, account, now } = mirror;
  const since = now() - HOUR;
  const sessions = await sessionsOn(db, { sites: served.sites, since });
  for (const session of sessions) {
    if (!mayBeAt(session, account.vendor)) continue;
    if ((met.get(session.code) ?? 0) > now()) continue;
    const keys = await keysOfSession(db, session);
    const holding = await findMatchingKeys(db, keys, now(), session.site);
    if (!holding.length) continue;
    const found = await meet(mirror, session);
    met.set(session.code, found ? Infinity : now() + AGAIN);
  }
  const there = new Set(sessions.map(({ code }) => code));
  for (const code of met.keys()) if (!there.has(code)) met.delete(code);
};
