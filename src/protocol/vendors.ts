/** The vendors whose own ban lists are kept equal to ours. */
export const VENDORS = ['zendesk', 'acquire'] as const;
export type Vendor = (typeof VENDORS)[number];

/**
 * The states of a ban at a vendor; `not kept`: the vendor has no room or no way
 * for the ban.
 */
export const VENDOR_STATES = [
  'pending',
  'at the vendor',
  'failed',
  'not kept',
] as const;
