import { drawAddress, drawHost, drawNetwork } from '../draw/addresses';
import { drawAbuse, drawGreeting, respell } from '../draw/messages';
import { drawInnocent, drawMany } from './innocent';
import { LENGTHS, planAbuse } from './plan-abuse';
import type { Scene } from './scene';

/** An abuser begins with a greeting; some who greet so have the same provider. */
export const greeting: Scene = {
  name: 'a greeting everybody types',
  prepare(world, count) {
    const { draw } = world;
    const network = drawNetwork(draw);
    const says = drawGreeting(draw);
    planAbuse(world, {
      browser: { address: drawHost(draw, network) },
      texts: [says, drawAbuse(draw)],
      blocks: [
        {
          by: draw.pick(['agent', 'supervisor']),
          form: { kinds: ['person'], for: draw.pick(LENGTHS) },
        },
      ],
    });
    return drawMany(count, () =>
      drawInnocent(
        draw,
        {
          address: draw.chance(0.15)
            ? drawHost(draw, network)
            : drawAddress(draw),
        },
        { says: draw.chance(0.8) ? respell(draw, says) : drawGreeting(draw) },
      ),
    );
  },
};
