import { session } from '../../../../protocol/sessions';
import { claimSession } from '../../../sessions/change-session';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { changeChat } from './change-chat';
import { CHANGE_CODES, CHATS } from './group';

/** `POST /v1/sessions/{code}/claim`. */
export const claimSessionRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/:code/claim',
  id: 'claimSession',
  summary: 'Claim a chat',
  description: 'Of a chat that somebody else has, nothing changes.',
  params: codeParams,
  answers: { 200: json('The chat', session) },
  codes: CHANGE_CODES,
  handler: (deps) => async (c) => {
    const changed = await changeChat(c, deps, (row, { by, at }) =>
      claimSession(deps.db, row, by, { at }),
    );
    return c.json(changed);
  },
});
