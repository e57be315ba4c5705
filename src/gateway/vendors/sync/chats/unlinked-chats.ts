import { flagChat } from '../../../evaders/flag-chat';
import { parseNetwork } from '../../../keys/address';
import { canonicalValue } from '../../../keys/canonical-key';
import { spellEmail } from '../../../keys/email';
import { cleanText, cutText } from '../../../lib/clean-text';
import { hashToken, randomCode, randomToken } from '../../../lib/secrets';
import { recordSessionEvents } from '../../../sessions/record-session-events';
import { insertChange } from '../../../store/changes';
import type { SessionRow } from '../../../store/schema/schema';
import { searchText } from '../../../store/search';
import type { VendorAccountRow } from '../../../store/vendors/accounts';
import {
  insertVendorChat,
  updateVendorChat,
  findVendorChat,
  type VendorChatUpdate,
} from '../../../store/vendors/chats';
import type { VendorChat } from '../../clients/client';
import type { ChatContext } from '../context';

/** As long as a name in a chat form may be. */
const LONGEST_NAME = 200;

/** More than any id of a chat that was ever shown, and what an index takes. */
const LONGEST_ID = 500;

/** NUL and its like, and half a character: PostgreSQL gives back another one. */
const UNKEPT = /[\p{Cc}\p{Cs}]/gu;

/** Text of a vendor's as either database gives it back, and agents can read it. */
const cleaned = (text: string): string =>
  cutText(cleanText(text), LONGEST_NAME);

/** Whether a chat's id can be found again by either database. */
const isKept = (id: string): boolean =>
  id.length <= LONGEST_ID && id.search(UNKEPT) === -1;

const toUpdate = (
  chat: VendorChat,
  before: SessionRow | undefined,
  at: number,
): VendorChatUpdate => ({
  name: cleaned(chat.name) || (before?.name ?? null),
  email: spellEmail(cleaned(chat.email)) ?? before?.email ?? null,
  phone: canonicalValue('phone', chat.phone) ?? before?.phone ?? null,
  address: parseNetwork(chat.address ?? '')?.text ?? before?.address ?? null,
  last_seen_at: at,
  // One that ended here by itself does not come back.
  ended_at: before?.ended_at ?? chat.endedAt,
});

const differs = (before: SessionRow, update: VendorChatUpdate): boolean =>
  (['name', 'email', 'phone', 'address', 'ended_at'] as const).some(
    (column) => before[column] !== update[column],
  );

/** Milliseconds: a chat that changes nothing counts as seen this often at most. */
const TOUCH_EVERY = 600_000;

/** Returns the vendor's id of an unlinked chat, if it is one of this account. */
export const unlinkedChatId = (
  { vendor, name }: Pick<VendorAccountRow, 'vendor' | 'name'>,
  session: Pick<SessionRow, 'widget' | 'vendor_account' | 'vendor_chat_id'>,
): string | undefined =>
  session.widget === vendor && session.vendor_account === name
    ? (session.vendor_chat_id ?? undefined)
    : undefined;

const newRow = (
  update: VendorChatUpdate,
  more: Pick<
    SessionRow,
    | 'site'
    | 'widget'
    | 'visitor'
    | 'started_at'
    | 'vendor_account'
    | 'vendor_chat_id'
  >,
): SessionRow => {
  const code = randomCode();
  const { name, email, phone, address } = update;
  return {
    ...update,
    ...more,
    code,
    // Nobody is given the token: there is no gate that could use it.
    token_hash: hashToken(randomToken()),
    claims_checked: 1,
    chat_hash: null,
    gone_at: null,
    done_at: null,
    typed_email: null,
    typed_phone: null,
    page_change: null,
    name_change: null,
    email_change: null,
    phone_change: null,
    page: '',
    // The vendor says it.
    address_trusted: 1,
    country: null,
    asn: null,
    provider: null,
    language: null,
    proven_name: null,
    facts: null,
    identity: null,
    claimed_by: null,
    claimed_by_name: null,
    assigned: 0,
    search: searchText(
      [code, more.visitor, name, email, phone, address].map(
        (text) => text ?? '',
      ),
    ),
  };
};

/**
 * Keeps a chat that carries no session code of ours, for agents to see and to
 * block. Told again, it changes nothing.
 */
export const upsertUnlinkedChat = async (
  { db, secrets, neverBan, write, now, account, served }: ChatContext,
  chat: VendorChat,
): Promise<void> => {
  const { vendor } = account;
  const visitor =
    chat.visitor?.kind === vendor
      ? canonicalValue(vendor, chat.visitor.value)
      : undefined;
  const [site] = served.sites;
  // Nobody could be blocked by it, or the chat could not be recognised again.
  if (visitor === undefined || site === undefined) return;
  if (chat.id === null || !isKept(chat.id)) return;
  const { id } = chat;
  const at = now();
  const known = await findVendorChat(db, account, id);
  const isQuiet =
    known &&
    known.last_seen_at > at - TOUCH_EVERY &&
    !differs(known, toUpdate(chat, known, at));
  if (isQuiet) return;
  await write(async (trx) => {
    const before = await findVendorChat(trx, account, id);
    const update = toUpdate(chat, before, at);
    const row =
      before ??
      newRow(update, {
        site,
        widget: vendor,
        visitor,
        started_at: chat.startedAt ?? at,
        vendor_account: account.name,
        vendor_chat_id: id,
      });
    if (before) await updateVendorChat(trx, row.code, update);
    else await insertVendorChat(trx, row);
    if (before && !differs(before, update)) return;
    const session = { ...row, ...update };
    const flagged = { session, proven: [], words: null };
    await flagChat(trx, secrets.traceKey, flagged, at);
    await insertChange(trx, { kind: 'session', subject: row.code, at });
    const codes = [row.code];
    const told = { db: trx, neverBan };
    if (!before) await recordSessionEvents(told, 'session.started', codes, at);
    if (update.ended_at === null || before?.ended_at) return;
    await recordSessionEvents(told, 'session.ended', codes, at);
  });
};

/** A chat turned out to carry a code: it is a session of its own. */
export const endUnlinkedChats = async (
  { db, write, now, account }: ChatContext,
  { id }: VendorChat,
): Promise<void> => {
  const session = id && (await findVendorChat(db, account, id));
  if (!session || session.ended_at !== null) return;
  const at = now();
  await write(async (trx) => {
    await updateVendorChat(trx, session.code, { ...session, ended_at: at });
    await insertChange(trx, { kind: 'session', subject: session.code, at });
    const told = { db: trx, neverBan: null };
    await recordSessionEvents(told, 'session.ended', [session.code], at);
  });
};
