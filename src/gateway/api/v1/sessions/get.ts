import {
  sessionDetail,
  type SessionDetail,
} from '../../../../protocol/sessions';
import { canSee } from '../../../auth/policies';
import { describeSession } from '../../../sessions/describe-session';
import { recordOpened } from '../../../sessions/record-opened';
import { suggestLength } from '../../../sessions/suggest-length';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedSession } from './find-permitted-session';
import { CHATS, OPENED } from './group';

/** `GET /v1/sessions/{code}`. */
export const getSessionRoute = defineRoute({
  ...CHATS,
  method: 'get',
  path: '/v1/sessions/:code',
  id: 'getSession',
  summary: 'Show a chat',
  description: OPENED,
  params: codeParams,
  answers: { 200: json('The chat', sessionDetail) },
  codes: ['session_not_found'],
  handler: (deps) => async (c) => {
    const { db, now } = deps;
    const code = c.req.param('code');
    const { caller } = c.var;
    const row = await findPermittedSession(db, code, caller, canSee);
    const at = now();
    await recordOpened(db, row, caller, at);
    const suggested = await suggestLength(db, row, at);
    return c.json({
      ...(await describeSession(deps, row, at, caller.sites)),
      ...(suggested && { suggested }),
    } satisfies SessionDetail);
  },
});
