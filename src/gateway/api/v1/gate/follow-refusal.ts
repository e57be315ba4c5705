import { z } from 'zod';
import { refusalState } from '../../../../protocol/visits';
import { callerAt } from '../../../http/client-address';
import { eventStream } from '../../../realtime/event-stream';
import { defineRoute } from '../../openapi/define-route';
import { refusalParams } from '../../shared/path-parameters';
import { FOR_THE_GATE } from './group';
import { limitWrongReference } from './limit-wrong-reference';

/** `GET /v1/sites/{site}/refusals/{reference}/events`. */
export const followRefusalRoute = defineRoute({
  ...FOR_THE_GATE,
  method: 'get',
  path: '/v1/sites/:site/refusals/:reference/events',
  id: 'followRefusal',
  summary: 'Wait for the end of a refusal',
  description:
    'Event `refused` while the refusal stands; `ended` once it may be over, or another: ask for a visit then. For pages in sight; few of one address may wait, all others ask when their answer is too old. With `?poll`, once, as JSON.',
  params: refusalParams,
  query: z.object({
    poll: z.string().optional().describe('Answer once, instead.'),
  }),
  answers: {
    200: {
      description: 'Whether the refusal stands, and once it may not',
      content: {
        'text/event-stream': z.string(),
        'application/json': refusalState,
      },
    },
  },
  codes: ['site_not_found', 'origin_not_allowed'],
  handler: (deps) => async (c) => {
    const { openStreams, refusalStreams, streamCaps } = deps;
    const { site, from } = c.var;
    const refusal = await refusalStreams.find(c.req.param('reference'));
    if (refusal === undefined) limitWrongReference(deps, site, from);
    const release = streamCaps.wait(callerAt(from));
    const isStream =
      c.req.query('poll') === undefined && c.req.method !== 'HEAD';
    if (!isStream) {
      release();
      const isRefused = await refusalStreams.isRefused(site.id, refusal);
      return c.json({
        verdict: isRefused ? ('refused' as const) : ('ended' as const),
      });
    }
    return eventStream(c, openStreams, 'refused', async (sink) => {
      try {
        const close = await refusalStreams.open(site.id, refusal, sink);
        return () => {
          close();
          release();
        };
      } catch (error) {
        release();
        throw error;
      }
    });
  },
});
