import { listLinkedIds } from '../../../store/vendors/ids-of-visitors';
import { findSession } from '../../../store/sessions';
import { updateAccount } from '../../../store/vendors/accounts';
import type { VendorChat } from '../../clients/client';
import type { SessionRow } from '../../../store/schema/schema';
import { carrierOf } from './carriers';
import { endLateChats } from './late-chats';
import { linkChat, listLateIds } from './link';
import type { ChatContext, SyncContext } from '../context';
import { endUnlinkedChats, upsertUnlinkedChat } from './unlinked-chats';

const DAY = 86_400_000;

/** A session code at the end of a tag or field, whatever stands before it. */
const CODE = /(?:^|[^0-9A-Z])([0-9A-Z]{4}-[0-9A-Z]{4})$/;

const codesOf = ({ marks }: VendorChat): string[] => [
  ...new Set(
    marks.flatMap((mark) => CODE.exec(mark.trim().toUpperCase())?.[1] ?? []),
  ),
];

/** Whether the code of a session proves already who is in a chat. */
const isLinked = async (
  { db, account }: ChatContext,
  visitor: string,
  id: string | undefined,
): Promise<boolean> => {
  const linked = await listLinkedIds(db, account.vendor, [visitor]);
  return linked.some(({ value }) => value === id);
};

/**
 * What a chat is: linked to the session whose code it carries; late, if it
 * carries the code only since that session's visitor was banned; or neither.
 */
export type ChatReading = 'linked' | 'late' | 'unlinked';

/** Reads one of the codes that a chat carries. */
const readCode = async (
  context: ChatContext,
  chat: VendorChat,
  session: SessionRow,
): Promise<ChatReading> => {
  const { client, account, signal } = context;
  const id = carrierOf(chat, account);
  if (await isLinked(context, session.visitor, id)) return 'linked';
  const lateIds = await listLateIds(context, session.visitor);
  if (id !== undefined && lateIds.has(id)) {
    await endLateChats(context, [chat]);
    return 'late';
  }
  // Whoever else wrote the same code counts as well.
  const mark = { code: session.code, startedAt: session.started_at };
  const chats = await client.findChats(mark, signal);
  const { isProven, late } = await linkChat(context, session, chats);
  await endLateChats(context, late);
  if (late.some((one) => carrierOf(one, account) === id)) return 'late';
  return isProven ? 'linked' : 'unlinked';
};

/**
 * Links whoever was in a chat to the sessions whose codes it carries. Shows and
 * ends a chat that is late.
 */
export const readChat = async (
  context: ChatContext,
  chat: VendorChat,
): Promise<ChatReading> => {
  const { db, served } = context;
  const readings = new Set<ChatReading>();
  for (const code of codesOf(chat)) {
    const session = await findSession(db, code);
    if (!session || !served.sites.includes(session.site)) continue;
    readings.add(await readCode(context, chat, session));
  }
  if (readings.has('linked')) {
    await endUnlinkedChats(context, chat);
    return 'linked';
  }
  return readings.has('late') ? 'late' : 'unlinked';
};

/** Reads which chats began or changed, where the vendor tells. */
export const readChats = async (context: SyncContext): Promise<void> => {
  const { client, account, now, signal, write } = context;
  if (!client.listChats || !client.chatsFrom) return;
  const from = account.chats_from ?? client.chatsFrom(now() - DAY);
  for await (const { chats, next } of client.listChats(from, signal)) {
    for (const chat of chats) {
      if ((await readChat(context, chat)) === 'unlinked')
        await upsertUnlinkedChat(context, chat);
    }
    if (next === account.chats_from) continue;
    await write((trx) => updateAccount(trx, account.id, { chats_from: next }));
    account.chats_from = next;
  }
};
