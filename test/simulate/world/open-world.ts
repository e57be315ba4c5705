import { openGateway, START } from '../../gateway/support/harness';
import { createDraw } from '../draw/draw';
import { DAY, HOUR } from '../draw/times';
import { hire } from './staff';
import { createTimeline } from './timeline';

/** What `doorlist serve` limits a caller to in a minute. */
export const RATE_LIMIT = 6000;

/** When the abuser of a scene is blocked. */
export const BLOCKED_AT = START + 4 * DAY;

/** Opens a gateway as it comes, with an owner, a supervisor and an agent. */
export const openWorld = async (seed: number, scene: string) => {
  const gateway = await openGateway({
    ...{ rateLimit: RATE_LIMIT, sessionTtl: (60 * DAY) / 1000 },
  });
  let sweptAt = gateway.now();
  return {
    gateway,
    draw: createDraw(seed, scene),
    owner: await hire(gateway, 'owner'),
    supervisor: await hire(gateway, 'supervisor'),
    agent: await hire(gateway, 'agent'),
    timeline: createTimeline(async (time) => {
      gateway.pass(Math.max(0, time - gateway.now()));
      if (gateway.now() < sweptAt + HOUR) return;
      sweptAt = gateway.now();
      await gateway.sweep();
    }),
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
