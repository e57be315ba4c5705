import {
  message,
  messageRequest,
  type Message,
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
  answers: { 201: json('Sent', message) },
  codes: ['session_not_found', 'session_ended', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const code = c.req.param('code');
      const row = await findPermittedSession(db, code, c.var.caller, canEdit);
      const { text } = await readBody(c, body);
      const sent: Message = await addMessage(db, row, {
        from: 'agent',
        text,
        at: now(),
      });
      return c.json(sent, 201);
    },
});
