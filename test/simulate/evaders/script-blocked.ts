import { drawHost } from '../draw/addresses';
import { chatPastGate } from '../world/vendor-chat';
import type { VendorEvasion } from './vendor-evasion';

/**
 * Our script is kept from loading. Four of ten are still the same visitor to the
 * vendor, the others somebody new there, at their address or at the next. Acquire
 * tells of nobody whose page has no gate, unless a webhook does.
 */
export const scriptBlocked: VendorEvasion = {
  name: 'script blocked',
  vendors: ['zendesk'],
  comeBack(world, { visitor }, { address }) {
    const { draw } = world;
    if (draw.chance(0.4)) return visitor;
    const network = address.slice(0, address.lastIndexOf('.'));
    const isNext = draw.chance(0.3);
    return chatPastGate(world, {
      address: isNext ? drawHost(draw, network) : address,
    });
  },
};
