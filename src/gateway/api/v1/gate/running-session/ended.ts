import { checkContentType, TEXT_OR_JSON } from '../../../../http/read-body';
import { endSession } from '../../../../sessions/change-session';
import { nothing } from '../../../openapi/operation';
import { defineRoute } from '../../../openapi/define-route';
import { RUNNING, RUNNING_CHAT, RUNNING_CODES } from './group';

/** `POST /v1/sites/{site}/sessions/{token}/ended`. */
export const endedRoute = defineRoute({
  ...RUNNING_CHAT,
  method: 'post',
  path: `${RUNNING}/ended`,
  id: 'endSession',
  summary: 'End a chat',
  answers: { 204: nothing('Ended, also if it was before') },
  codes: [...RUNNING_CODES, 'unsupported_media_type'],
  handler:
    ({ db, now }) =>
    async (c) => {
      checkContentType(c, TEXT_OR_JSON);
      const { code, ended_at } = c.var.session;
      if (ended_at === null) await endSession(db, code, now());
      return c.body(null, 204);
    },
});
