import { session } from '../../../../protocol/sessions';
import { markDone } from '../../../sessions/change-by-agent';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { changeChat } from './change-chat';
import { CHANGE_CODES, CHATS } from './group';

/** `POST /v1/sessions/{code}/done`. */
export const markDoneRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/:code/done',
  id: 'markChatDone',
  summary: 'Mark a chat as done',
  description:
    'Nothing is left to do in it. The visitor is told nothing, and it is open again once they write.',
  params: codeParams,
  answers: { 200: json('The chat', session) },
  codes: CHANGE_CODES,
  handler: (deps) => async (c) => {
    const changed = await changeChat(c, deps, (row, act) =>
      markDone(deps.db, row, act),
    );
    return c.json(changed);
  },
});
