import { drawHost, drawNetwork } from '../draw/addresses';
import { MINUTE } from '../draw/times';
import { BLOCKED_AT } from '../world/open-world';
import { drawInnocent, drawMany } from './innocent';
import { LENGTHS, planAbuse } from './plan-abuse';
import type { Scene } from './scene';

const NETWORKS = 5;
const ADDRESSES = 4;

/** A service that lends its addresses to everybody, another one each time. */
export const relay: Scene = {
  name: 'a relay service',
  prepare(world, count) {
    const { draw } = world;
    const networks = Array.from({ length: NETWORKS }, () => drawNetwork(draw));
    const pool = networks.flatMap((network) =>
      Array.from({ length: ADDRESSES }, () => drawHost(draw, network)),
    );
    // The abuser comes with three browsers, each at another address.
    for (const n of [0, 1, 2]) {
      planAbuse(world, {
        browser: { address: pool[n * ADDRESSES] ?? '' },
        at: BLOCKED_AT + n * 20 * MINUTE,
        blocks: [
          {
            by: draw.pick(['agent', 'supervisor', 'owner']),
            form: { kinds: ['person', 'ip'], for: draw.pick(LENGTHS) },
          },
        ],
      });
    }
    return drawMany(count, () =>
      drawInnocent(draw, { address: draw.pick(pool) }),
    );
  },
};
