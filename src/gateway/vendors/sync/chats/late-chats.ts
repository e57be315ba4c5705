import type { VendorChat } from '../../clients/client';
import type { ChatContext } from '../context';
import { upsertUnlinkedChat } from './unlinked-chats';

/**
 * Ends chats that carry the code of a visitor who was banned before, where the
 * vendor can, and shows them to agents. Nobody is banned for it.
 */
export const endLateChats = async (
  context: ChatContext,
  chats: readonly VendorChat[],
): Promise<void> => {
  const { client, signal } = context;
  for (const chat of chats) {
    await upsertUnlinkedChat(context, chat);
    if (chat.id === null || chat.endedAt !== null) continue;
    await client.closeChat?.(chat.id, signal);
  }
};
