/**
 * The vendors whose own ban lists are kept equal to ours: what is known of them
 * without loading a client. `name` is for people; `id` is what the vendor gives ids
 * to. Such an id is a key of the kind that has the vendor's name.
 */
export const VENDORS = {
  zendesk: { name: 'Zendesk', id: 'visitor' },
  acquire: { name: 'Acquire', id: 'contact' },
} as const;
export type Vendor = keyof typeof VENDORS;

/** The vendors, in the order of their table. */
export const VENDOR_IDS = Object.keys(VENDORS) as Vendor[];

/** What an account takes beside its token: as each vendor's definition has it. */
export const VENDOR_SECRETS: Readonly<
  Record<Vendor, { webhookSecret: boolean; supportToken: boolean }>
> = {
  zendesk: { webhookSecret: false, supportToken: true },
  acquire: { webhookSecret: true, supportToken: false },
};

/** Returns whether a text is the id of a vendor. */
export const isVendor = (text: string): text is Vendor =>
  Object.hasOwn(VENDORS, text);

const BY_ID: Partial<Record<string, { name: string }>> = VENDORS;

/** Returns a vendor's name for people; undefined for another text than its id. */
export const findVendorName = (text: string): string | undefined =>
  BY_ID[text]?.name;

/**
 * The states of a ban at a vendor; `not kept`: the vendor has no room or no way
 * for the ban; `not known`: no id there is known to be the visitor's.
 */
export const VENDOR_STATES = [
  'pending',
  'at the vendor',
  'failed',
  'not kept',
  'not known',
] as const;

/** The states of somebody whom a vendor is to suspend, by what agents see. */
export const SUSPENSION_STATES = [
  'pending',
  'suspended',
  'left alone',
  'failed',
] as const;
