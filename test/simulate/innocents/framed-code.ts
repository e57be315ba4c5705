import type { VendorScene } from './vendor-scene';

/** An abuser plants the code of their blocked chat on somebody's conversation. */
export const framedCode: VendorScene = {
  name: 'a framed code',
  perAbuser: 10,
  involve: ({ vendor }, { chat }, innocent) =>
    vendor.carry(innocent, chat.code),
};
