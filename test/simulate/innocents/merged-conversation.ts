import { mergeAtVendor } from '../world/merge-at-vendor';
import type { VendorScene } from './vendor-scene';

/** The vendor takes two people for one, and merges them. */
export const mergedConversation: VendorScene = {
  name: 'a merged conversation',
  perAbuser: 1,
  involve: ({ vendor }, abuser, innocent) =>
    mergeAtVendor(vendor.server, { from: abuser.visitor, into: innocent }),
};
