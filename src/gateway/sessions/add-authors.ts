import type { AgentMessage, Message } from '../../protocol/messages';
import type { Db } from '../store/db';
import { listAuthors } from '../store/message-authors';

/** Adds to messages who wrote them, for agents alone. */
export const addAuthors = async (
  db: Db,
  messages: readonly Message[],
): Promise<AgentMessage[]> => {
  const replies = messages.filter(({ from }) => from === 'agent');
  const authors = await listAuthors(
    db,
    replies.map(({ id }) => id),
  );
  return messages.map((message) => {
    const author = authors.get(message.id);
    return { ...message, ...(author && { author }) };
  });
};
