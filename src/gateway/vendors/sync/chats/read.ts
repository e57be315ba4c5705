import { linkedIds } from '../../../store/vendors/desired-keys';
import { findSession } from '../../../store/sessions';
import { updateAccount } from '../../../store/vendors/accounts';
import type { VendorChat } from '../../clients/client';
import { linkChat } from './link';
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

/** Whether a chat tells nothing new of the session whose code it carries. */
const isKnown = async (
  { db, account }: ChatContext,
  visitor: string,
  chat: VendorChat,
): Promise<boolean> => {
  const linked = await linkedIds(db, account.vendor, [visitor]);
  return linked.some(({ value }) => value === chat.visitor?.value.trim());
};

/**
 * Links whoever was in a chat to the sessions whose codes it carries.
 *
 * @returns whether one of them proves who it was
 */
export const readChat = async (
  context: ChatContext,
  chat: VendorChat,
): Promise<boolean> => {
  const { db, client, served, signal } = context;
  let isOurs = false;
  for (const code of codesOf(chat)) {
    const session = await findSession(db, code);
    if (!session || !served.sites.includes(session.site)) continue;
    if (await isKnown(context, session.visitor, chat)) {
      isOurs = true;
      continue;
    }
    // Whoever else wrote the same code counts as well.
    const mark = { code, startedAt: session.started_at };
    const chats = await client.findChats(mark, signal);
    if (await linkChat(context, session, chats)) isOurs = true;
  }
  if (isOurs) await endUnlinkedChats(context, chat);
  return isOurs;
};

/** Reads which chats began or changed, where the vendor tells. */
export const readChats = async (context: SyncContext): Promise<void> => {
  const { client, account, now, signal, write } = context;
  if (!client.listChats || !client.chatsFrom) return;
  const from = account.chats_from ?? client.chatsFrom(now() - DAY);
  for await (const { chats, next } of client.listChats(from, signal)) {
    for (const chat of chats) {
      if (!(await readChat(context, chat)))
        await upsertUnlinkedChat(context, chat);
    }
    if (next === account.chats_from) continue;
    await write((trx) => updateAccount(trx, account.id, { chats_from: next }));
    account.chats_from = next;
  }
};
