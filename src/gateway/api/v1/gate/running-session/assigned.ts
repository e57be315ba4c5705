import { checkContentType, TEXT_OR_JSON } from '../../../../http/read-body';
import { assignSession } from '../../../../sessions/change-session';
import { nothing } from '../../../openapi/operation';
import { defineRoute } from '../../../openapi/define-route';
import { RUNNING, RUNNING_CHAT, RUNNING_CODES } from './group';

/** `POST /v1/sites/{site}/sessions/{token}/assigned`. */
export const assignedRoute = defineRoute({
  ...RUNNING_CHAT,
  method: 'post',
  path: `${RUNNING}/assigned`,
  id: 'noteAssigned',
  summary: 'Say that an agent is there',
  answers: { 204: nothing('Noted') },
  codes: [...RUNNING_CODES, 'unsupported_media_type', 'session_ended'],
  handler:
    ({ db, now, presence }) =>
    async (c) => {
      checkContentType(c, TEXT_OR_JSON);
      const { code, assigned } = c.var.session;
      presence.seen(code);
      if (!assigned) await assignSession(db, code, now());
      return c.body(null, 204);
    },
});
