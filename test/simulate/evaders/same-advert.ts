import { drawAddress } from '../draw/addresses';
import { drawAdvert, respell } from '../draw/messages';
import { drawName } from '../draw/people';
import type { Evasion } from './evader';
import { drawBlock, planReturn } from './plan-return';

/** One of ten has a new advert. */
const NEW = 0.1;

/** Everything is new but the advert, which is spelled a little differently. */
export const sameAdvert: Evasion = {
  name: 'same advert from a new network',
  plan(world, blockedAt) {
    const { draw } = world;
    const says = drawAdvert(draw);
    return planReturn(world, blockedAt, {
      address: drawAddress(draw),
      shown: { claims: { name: drawName(draw) } },
      ...{ says, form: drawBlock(draw) },
      back: {
        address: drawAddress(draw),
        shown: { claims: { name: drawName(draw) } },
        says: draw.chance(NEW) ? drawAdvert(draw) : respell(draw, says),
      },
    });
  },
};
