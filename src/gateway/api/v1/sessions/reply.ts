import {
  agentMessage,
  messageRequest,
  type AgentMessage,
} from '../../../../protocol/messages';
import { canEdit } from '../../../auth/policies';
import { readBody } from '../../../http/read-body';
import { addMessage } from '../../../sessions/messages';
import { json } from '../../openapi/operation';
import {
  idempotencyHeaders,
  readIdempotencyKey,
} from '../../shared/idempotency-key';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedSession } from './find-permitted-session';
import { CHANGE_CODES, CHATS } from './group';

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
  description: 'The answer says who wrote it.',
  params: codeParams,
  headers: idempotencyHeaders(
    'The same request sent again with this key sends one reply.',
  ),
  body,
  answers: { 201: json('Sent', agentMessage) },
  codes: [...CHANGE_CODES, 'session_ended', 'idempotency_key_reused'],
  handler:
    ({ db, secrets, now }) =>
    async (c) => {
      const code = c.req.param('code');
      const row = await findPermittedSession(db, code, c.var.caller, canEdit);
      const { text } = await readBody(c, body);
      const by = c.var.caller;
      const sent = await addMessage(
        { db, secrets },
        row,
        { from: 'agent', text, at: now(), by },
        readIdempotencyKey(c, by, { code: row.code, text }),
      );
      const author = { id: by.id, name: by.name };
      return c.json({ ...sent, author } satisfies AgentMessage, 201);
    },
});
