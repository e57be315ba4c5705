import { session, type Session } from '../../../../protocol/sessions';
import { canEdit } from '../../../auth/policies';
import { claimSession } from '../../../sessions/change-session';
import { describeSession } from '../../../sessions/describe-session';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedSession } from './find-permitted-session';
import { CHATS } from './group';

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
  codes: ['session_not_found', 'origin_not_allowed'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const { caller } = c.var;
      const find = (code: string) =>
        findPermittedSession(db, code, caller, canEdit);
      const row = await find(c.req.param('code'));
      await claimSession(db, row, caller, { at: now() });
      const claimed = await find(row.code);
      const shown: Session = await describeSession(db, claimed, now());
      return c.json(shown);
    },
});
