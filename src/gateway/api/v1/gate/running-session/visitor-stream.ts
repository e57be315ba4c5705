import type { Context } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../../deps';
import { callerAt } from '../../../../http/client-address';
import { eventStream, type EventSink } from '../../../../realtime/event-stream';

/**
 * Returns a stream of the running chat, counted for its chat, its visitor and
 * the caller.
 *
 * @throws ApiError `rate_limited` where too many are open
 */
export const visitorStream = (
  c: Context<GatewayEnv>,
  { openStreams, streamCaps }: Pick<GatewayDeps, 'openStreams' | 'streamCaps'>,
  open: (sink: EventSink) => Promise<() => void>,
): Response => {
  // Nothing is opened for it.
  if (c.req.method === 'HEAD') {
    return eventStream(c, openStreams, 'visitor', open);
  }
  const { session, from } = c.var;
  const release = streamCaps.open({
    chat: session.code,
    visitor: session.visitor,
    caller: callerAt(from),
  });
  return eventStream(c, openStreams, 'visitor', async (sink) => {
    try {
      const close = await open(sink);
      return () => {
        close();
        release();
      };
    } catch (error) {
      release();
      throw error;
    }
  });
};
