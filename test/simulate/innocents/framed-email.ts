import { drawAddress } from '../draw/addresses';
import { DAY, MINUTE } from '../draw/times';
import { BLOCKED_AT } from '../world/open-world';
import { drawInnocent, drawMany } from './innocent';
import { LENGTHS, planAbuse } from './plan-abuse';
import type { Scene } from './scene';

/**
 * Each of them has an abuser who writes their name and email into the form. Who
 * blocks may try the email, too, and heeds the gateway: nobody proved it.
 */
export const framedEmail: Scene = {
  name: 'a framed email',
  prepare(world, count) {
    const { draw } = world;
    return drawMany(count, (n) => {
      const comesAt = BLOCKED_AT + count * MINUTE + draw.below(5 * DAY);
      const one = drawInnocent(
        draw,
        { address: drawAddress(draw) },
        { comesAt, isSignedIn: draw.chance(0.5), fillsForm: draw.chance(0.8) },
      );
      const { name, email } = one;
      const by = draw.pick(['agent', 'supervisor', 'owner'] as const);
      const kinds = draw.chance(0.7) ? ['person'] : ['person', 'ip'];
      const length = draw.pick(LENGTHS);
      planAbuse(world, {
        browser: { address: drawAddress(draw) },
        shown: { claims: { name, email } },
        at: BLOCKED_AT + n * MINUTE,
        blocks: [
          ...(draw.chance(0.5)
            ? [{ by, form: { kinds: [...kinds, 'email'], for: length } }]
            : []),
          { by, form: { kinds, for: length } },
        ],
      });
      return one;
    });
  },
};
