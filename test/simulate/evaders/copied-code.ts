import { VENDORS } from '../../gateway/support/sync-setting';
import { drawAddress } from '../draw/addresses';
import { chatPastGate } from '../world/vendor-chat';
import type { VendorEvasion } from './vendor-evasion';

/** Somebody new at the vendor carries the code of the chat that was blocked. */
export const copiedCode: VendorEvasion = {
  name: 'copied code',
  vendors: VENDORS,
  comeBack(world, { chat }, { address }) {
    const { draw } = world;
    const isElsewhere = draw.chance(0.5);
    const browser = { address: isElsewhere ? drawAddress(draw) : address };
    return chatPastGate(world, browser, chat.code);
  },
};
