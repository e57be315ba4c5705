import {
  drawCustomer,
  drawHost,
  drawIpv6Host,
  drawNetwork,
} from '../draw/addresses';
import type { Draw } from '../draw/draw';
import { drawAbuse } from '../draw/messages';
import { drawName } from '../draw/people';
import type { Evasion } from './evader';
import { drawAgain, drawBlock, drawClaims, planReturn } from './plan-return';

/** Creates a way to come back from an address near the first. */
const fromNearby = (
  name: string,
  drawTwo: (draw: Draw) => { address: string; next: string },
): Evasion => ({
  name,
  plan(world, blockedAt) {
    const { draw } = world;
    const { address, next } = drawTwo(draw);
    const claims = drawClaims(draw);
    const says = drawAbuse(draw);
    return planReturn(world, blockedAt, {
      ...{ address, shown: { claims }, says, form: drawBlock(draw) },
      back: {
        address: next,
        shown: { claims: { name: drawName(draw) } },
        says: drawAgain(draw, says),
      },
    });
  },
});

/** A router that is started anew: another address of the provider's network. */
export const nextAddress = fromNearby('next address', (draw) => {
  const network = drawNetwork(draw);
  return { address: drawHost(draw, network), next: drawHost(draw, network) };
});

/** Another of the 256 networks that the customer has. */
export const nextNetwork = fromNearby('next /64 of a /56', (draw) => {
  const customer = drawCustomer(draw);
  const n = draw.below(256);
  return {
    address: drawIpv6Host(draw, customer, n),
    next: drawIpv6Host(draw, customer, (n + draw.between(1, 255)) % 256),
  };
});
