import { z } from 'zod';
import { answer } from '../../../../../protocol/answer';
import {
  sessionOver,
  type PollAnswer,
} from '../../../../../protocol/gate-sessions';
import { decide } from '../../../../verdict/decide';
import { findKeySet } from '../../../../verdict/key-set';
import { PROBLEMS } from '../../../openapi/failure-shape';
import { defineRoute } from '../../../openapi/define-route';
import { sessionBrowser } from './browser';
import { visitorStream } from './visitor-stream';
import { RUNNING, RUNNING_CHAT, RUNNING_CODES } from './group';

/** `GET /v1/sites/{site}/sessions/{token}/events`. */
export const followVerdictRoute = defineRoute({
  ...RUNNING_CHAT,
  method: 'get',
  path: `${RUNNING}/events`,
  id: 'followVerdict',
  summary: 'Follow the verdict',
  description:
    'Events `admitted` and `refused` hold an Answer; then `assigned` and `ended`. With `?poll`, the current one as JSON.',
  query: z.object({
    poll: z.string().optional().describe('Answer once, instead.'),
  }),
  answers: {
    200: {
      description: 'The verdict now, and as it changes',
      content: {
        'text/event-stream': z.string(),
        'application/json': answer,
      },
    },
    410: { description: 'Over', content: { [PROBLEMS.type]: sessionOver } },
  },
  codes: [...RUNNING_CODES, 'session_ended'],
  handler: (deps) => async (c) => {
    const { now, presence, visitorStreams } = deps;
    const { code } = c.var.session;
    const browser = sessionBrowser(c, 'request');
    if (c.req.query('poll') !== undefined) {
      presence.seen(code);
      const keySet = await findKeySet(deps, browser);
      const decided = await decide(deps, keySet, now());
      return c.json(decided.answer satisfies PollAnswer);
    }
    return visitorStream(c, deps, async (sink) => {
      presence.seen(code);
      const close = await visitorStreams.open(code, browser, sink);
      return () => {
        close();
        presence.left(code);
      };
    });
  },
});
