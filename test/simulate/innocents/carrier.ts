import { drawHost, drawNetwork } from '../draw/addresses';
import { drawInnocent, drawMany } from './innocent';
import { LENGTHS, planAbuse } from './plan-abuse';
import type { Scene } from './scene';

/** Phones of a carrier, of which many have one address and all one network. */
export const carrier: Scene = {
  name: 'a carrier’s shared address',
  prepare(world, count) {
    const { draw } = world;
    const network = drawNetwork(draw);
    const address = drawHost(draw, network);
    planAbuse(world, {
      browser: { address },
      blocks: [
        {
          by: draw.pick(['agent', 'supervisor', 'owner']),
          form: {
            ...{ kinds: ['person', 'ip'], for: draw.pick(LENGTHS) },
            ...(draw.chance(0.3) && { prefix: 24 }),
          },
        },
      ],
    });
    return drawMany(count, () =>
      drawInnocent(draw, {
        address: draw.chance(0.5) ? address : drawHost(draw, network),
      }),
    );
  },
};
