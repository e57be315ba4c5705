import { drawAddress } from '../draw/addresses';
import { drawFirstMessage } from '../draw/messages';
import { DAY, MINUTE } from '../draw/times';
import { chatFreely } from '../world/browser';
import { BLOCKED_AT } from '../world/open-world';
import { drawInnocent, drawMany, shownOf } from './innocent';
import { planAbuse } from './plan-abuse';
import type { Scene } from './scene';

/** People who chatted in a hotel that is blocked later, and come from home. */
export const traveller: Scene = {
  name: 'a traveller',
  prepare(world, count) {
    const { draw, timeline, gateway } = world;
    const hotel = drawAddress(draw);
    planAbuse(world, {
      browser: { address: hotel },
      blocks: [
        {
          by: draw.pick(['agent', 'supervisor', 'owner']),
          form: { kinds: ['person', 'ip'], for: draw.pick(['7d', '30d']) },
        },
      ],
    });
    return drawMany(count, () => {
      const comesAt = BLOCKED_AT + draw.below(6 * DAY);
      const home = drawAddress(draw);
      const one = drawInnocent(draw, { address: hotel }, { comesAt });
      const stayed = BLOCKED_AT - 10 * MINUTE - draw.below(3 * DAY);
      timeline.at(stayed, async () => {
        const says = drawFirstMessage(draw);
        await chatFreely(gateway, one.browser, [says], shownOf(one));
        one.browser.address = home;
      });
      return one;
    });
  },
};
