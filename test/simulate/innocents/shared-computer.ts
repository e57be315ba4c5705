import { drawAddress } from '../draw/addresses';
import { DAY, MINUTE } from '../draw/times';
import { BLOCKED_AT } from '../world/open-world';
import { drawInnocent, drawMany } from './innocent';
import { LENGTHS, planAbuse } from './plan-abuse';
import type { Scene } from './scene';

/**
 * A computer of a library: everybody has a profile of their own, or finds the
 * storage cleared. Some come in the very minutes after the block.
 */
export const sharedComputer: Scene = {
  name: 'a shared computer',
  prepare(world, count) {
    const { draw } = world;
    const address = drawAddress(draw);
    planAbuse(world, {
      browser: { address },
      blocks: [
        {
          by: draw.pick(['agent', 'supervisor']),
          form: {
            kinds: draw.chance(0.6) ? ['person'] : ['person', 'ip'],
            for: draw.pick(LENGTHS),
          },
        },
      ],
    });
    return drawMany(count, () =>
      drawInnocent(
        draw,
        { address },
        {
          isSignedIn: draw.chance(0.6),
          comesAt:
            BLOCKED_AT +
            (draw.chance(0.3)
              ? draw.below(9 * MINUTE)
              : draw.below(8 * DAY) - 2 * DAY),
        },
      ),
    );
  },
};
