import { claimSessionRoute } from './claim';
import { followSessionsRoute } from './follow';
import { getSessionRoute } from './get';
import { listSessionsRoute } from './list';
import { listMessagesRoute } from './list-messages';
import { replyToSessionRoute } from './reply';

/** What agents do with chats: list, follow, show, claim, read, reply. */
export const sessionsRoutes = [
  listSessionsRoute,
  // Before the route of one chat: `stream` is no chat's code.
  followSessionsRoute,
  getSessionRoute,
  claimSessionRoute,
  listMessagesRoute,
  replyToSessionRoute,
];
