import type { AgentChat } from '../agent-panel/agent-options';
import { readPath, readText } from './read-path';
import type { ZafClient } from './zaf';

/** How the page of the site marks its chat: `doorlist_K7F2-9QXM`. */
const MARK = /^doorlist_[\da-z]{4}-[\da-z]{4}$/i;

/**
 * Finds out whose chat a ticket or chat is: by the tag that our script set, else
 * by who asked. Paths of the other screens answer nothing.
 */
export const findTicketChat = async (client: ZafClient): Promise<AgentChat> => {
  const [tags, requester, visitor] = await Promise.all(
    ['ticket.tags', 'ticket.requester', 'visitor'].map((path) =>
      readPath(client, path),
    ),
  );
  const tag = (Array.isArray(tags) ? (tags as unknown[]) : []).find(
    (one): one is string => typeof one === 'string' && MARK.test(one),
  );
  return {
    code: tag,
    email: readText(requester, 'email') ?? readText(visitor, 'email'),
    phone: readText(visitor, 'phone'),
  };
};

/** What the framework tells when another chat may be meant. */
export const TICKET_EVENTS = [
  ...['ticket.tags.changed', 'ticket.requester.email.changed'],
  ...['ticket.requester.id.changed', 'channel.chat.start'],
  ...['visitor.email.changed', 'visitor.phone.changed'],
];
