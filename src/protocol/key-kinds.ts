import { VENDOR_IDS } from './vendors';

/** What kind of identifier a key is; a vendor's own id is of the vendor's kind. */
export const KEY_KINDS = [
  'visitor',
  'ip',
  'email',
  'phone',
  'domain',
  'country',
  'asn',
  ...VENDOR_IDS,
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** What of a chat may be banned: each of its keys, or all that is proven. */
export const BANNED_KINDS = ['person', ...KEY_KINDS] as const;
