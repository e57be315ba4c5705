/** The roles of people and tokens, from the one that may most. */
export const ROLES = [
  'owner',
  'administrator',
  'supervisor',
  'agent',
  'viewer',
] as const;
export type Role = (typeof ROLES)[number];

/** What a token may be allowed beyond its role. */
export const PERMISSIONS = ['block-contacts'] as const;
export type Permission = (typeof PERMISSIONS)[number];
