import {
  agentMessage,
  messageRequest,
  type AgentMessage,
} from '../../../../protocol/messages';
import { canEdit } from '../../../auth/policies';
import { readBody } from '../../../http/read-body';
import { addMessage } from '../../../sessions/messages';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedSession } from './find-permitted-session';
import { CHATS } from './group';

const body = {
  schema: messageRequest,
  types: ['application/json'],
  example: { text: 'We do, within a week.' },
} as const;

/** `POST /v1/sessions/{code}/messages`. */
export const replyToSessionRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/:code/messages',
  id: 'replyToSession',
  summary: 'Reply to a visitor',
  params: codeParams,
  body,
  answers: { 201: json('Sent', agentMessage) },
  codes: ['session_not_found', 'session_ended', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const code = c.req.param('code');
      const row = await findPermittedSession(db, code, c.var.caller, canEdit);
      const { text } = await readBody(c, body);
      const by = c.var.caller;
      const sent = await addMessage(db, row, {
        from: 'agent',
        text,
        at: now(),
        by,
      });
      const author = { id: by.id, name: by.name };
      return c.json({ ...sent, author } satisfies AgentMessage, 201);
    },
});
