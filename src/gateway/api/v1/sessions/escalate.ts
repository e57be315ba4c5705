import { escalateRequest, session } from '../../../../protocol/sessions';
import { readBody } from '../../../http/read-body';
import { escalateSession } from '../../../sessions/escalate-session';
import { findSite } from '../../../store/sites';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { changeChat } from './change-chat';
import { CHANGE_CODES, CHATS } from './group';

const body = {
  schema: escalateRequest,
  types: ['application/json'],
  optional: true,
  example: { reason: 'Self-harm', note: 'Please call them.' },
} as const;

/** `POST /v1/sessions/{code}/escalate`. */
export const escalateRoute = defineRoute({
  ...CHATS,
  method: 'post',
  path: '/v1/sessions/:code/escalate',
  id: 'escalateChat',
  summary: 'Pass a chat on to the person on call',
  description:
    'The chat stays open, and nobody is banned. Webhooks are told `session.escalated`, the site’s `onCall` gets a mail, and what was said is kept as evidence for six months.',
  params: codeParams,
  body,
  answers: { 200: json('The chat', session) },
  codes: CHANGE_CODES,
  handler: (deps) => async (c) => {
    const given = await readBody(c, body);
    const changed = await changeChat(c, deps, async (row, act) => {
      const site = await findSite(deps.db, row.site);
      await escalateSession(deps, row, site ?? { on_call: '' }, {
        ...act,
        ...given,
      });
    });
    return c.json(changed);
  },
});
