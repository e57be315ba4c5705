/** What kind of identifier a key is. */
export const KEY_KINDS = [
  'visitor',
  'ip',
  'email',
  'phone',
  'zendesk',
  'acquire',
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];
