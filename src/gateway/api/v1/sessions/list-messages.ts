import { messagePage, type Message } from '../../../../protocol/messages';
import type { Page } from '../../../../protocol/page';
import { canSee } from '../../../auth/policies';
import { listMessages } from '../../../store/messages';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedSession } from './find-permitted-session';
import { CHATS } from './group';

/** `GET /v1/sessions/{code}/messages`. */
export const listMessagesRoute = defineRoute({
  ...CHATS,
  method: 'get',
  path: '/v1/sessions/:code/messages',
  id: 'listMessages',
  summary: 'Read a chat',
  params: codeParams,
  answers: { 200: json('What passed through the gateway', messagePage) },
  codes: ['session_not_found'],
  handler:
    ({ db }) =>
    async (c) => {
      const code = c.req.param('code');
      const row = await findPermittedSession(db, code, c.var.caller, canSee);
      const data = await listMessages(db, row.code, 0);
      return c.json({ data } satisfies Page<Message>);
    },
});
