import { z } from 'zod';
import { findCallerByToken } from '../../../auth/authenticate';
import type { Caller } from '../../../auth/caller';
import { check } from '../../../http/read-body';
import { eventStream } from '../../../realtime/event-stream';
import { recordFollowed } from '../../../sessions/record-opened';
import { events } from '../../openapi/operation';
import { readToken } from '../../shared/credentials';
import { defineRoute } from '../../openapi/define-route';
import { CHATS } from './group';

const followQuery = z.object({
  since: z
    .enum(['day', 'now'])
    .default('day')
    .describe(
      'Day: the newest 500 chats of the last day come first, then `ready`. Now: `ready` comes at once, for who reads the chats by `GET /v1/sessions`.',
    ),
});

/** Returns a text that differs where a caller may something else. */
const rightsOf = ({
  role,
  sites,
  limits,
  mustSetSecondFactor,
}: Caller): string =>
  JSON.stringify({ role, sites, limits, mustSetSecondFactor });

/** `GET /v1/sessions/stream`. */
export const followSessionsRoute = defineRoute({
  ...CHATS,
  method: 'get',
  path: '/v1/sessions/stream',
  id: 'followSessions',
  summary: 'Follow chats and bans',
  description:
    'Event `session` holds a whole chat, `message` a chat’s code and message, `ban` a whole ban, `shield` the shield of a site: those that are up come first, and `until` null says that one has ended. `wave` holds a whole wave: those that go on come first, then each that begins, grows or ends. Whoever follows leaves a line a day in the audit trail.',
  query: followQuery,
  answers: { 200: events('What changes, as it changes', z.string()) },
  handler:
    ({ db, now, agentStreams, openStreams }) =>
    async (c) => {
      const { since } = check(followQuery, c.req.query());
      const token = readToken(c) ?? '';
      const { caller } = c.var;
      const opened = rightsOf(caller);
      // Also of who may something else now: they open another.
      const stillMay = async () => {
        const today = await findCallerByToken(db, token, now());
        return today !== undefined && rightsOf(today) === opened;
      };
      await recordFollowed(db, caller, now());
      return eventStream(c, openStreams, 'agent', (sink) =>
        agentStreams.open(caller, sink, stillMay, since),
      );
    },
});
