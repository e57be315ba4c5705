import { session } from '../../../../protocol/sessions';
import { releaseSession } from '../../../sessions/change-by-agent';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { changeChat } from './change-chat';
import { CHANGE_CODES, CHATS } from './group';

/** `POST /v1/sessions/{code}/release`. */
export const releaseSessionRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/:code/release',
  id: 'releaseChat',
  summary: 'Release a chat',
  description: 'It is nobody’s then, whoever had it, and anybody may claim it.',
  params: codeParams,
  answers: { 200: json('The chat', session) },
  codes: [...CHANGE_CODES, 'session_ended'],
  handler: (deps) => async (c) => {
    const changed = await changeChat(c, deps, (row, act) =>
      releaseSession(deps.db, row, act),
    );
    return c.json(changed);
  },
});
