import { z } from 'zod';
import { findCallerByToken } from '../../../auth/authenticate';
import { eventStream } from '../../../realtime/event-stream';
import { events } from '../../openapi/operation';
import { readToken } from '../../shared/credentials';
import { defineRoute } from '../../openapi/define-route';
import { CHATS } from './group';

/** `GET /v1/sessions/stream`. */
export const followSessionsRoute = defineRoute({
  ...CHATS,
  method: 'get',
  path: '/v1/sessions/stream',
  id: 'followSessions',
  summary: 'Follow chats and bans',
  description:
    'Event `session` holds a whole chat, `message` a chat’s code and message, `ban` a whole ban.',
  answers: { 200: events('What changes, as it changes', z.string()) },
  handler:
    ({ db, now, agentStreams, openStreams }) =>
    (c) => {
      const token = readToken(c) ?? '';
      const stillMay = async () =>
        (await findCallerByToken(db, token, now())) !== undefined;
      return eventStream(c, openStreams, (sink) =>
        agentStreams.open(c.var.caller, sink, stillMay),
      );
    },
});
