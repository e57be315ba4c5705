import { session } from '../../../../protocol/sessions';
import { endByAgent } from '../../../sessions/change-by-agent';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { changeChat } from './change-chat';
import { CHANGE_CODES, CHATS } from './group';

/** `POST /v1/sessions/{code}/end`. */
export const endByAgentRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/:code/end',
  id: 'endChat',
  summary: 'End a chat for its visitor',
  description:
    'What the visitor writes next starts another. Of a chat that is over nothing changes. A vendor’s own chat goes on there.',
  params: codeParams,
  answers: { 200: json('The chat', session) },
  codes: CHANGE_CODES,
  handler: (deps) => async (c) => {
    const changed = await changeChat(c, deps, (row, act) =>
      endByAgent(deps.db, row, act),
    );
    return c.json(changed);
  },
});
