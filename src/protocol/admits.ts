/** Who starts chats while a shield is up, from the most to the fewest. */
export const SHIELD_ADMITS = ['known', 'signed-in', 'nobody'] as const;
export type ShieldAdmits = (typeof SHIELD_ADMITS)[number];

/** Who starts chats on a site for good. */
export const SITE_ADMITS = ['everybody', 'signed-in'] as const;
export type SiteAdmits = (typeof SITE_ADMITS)[number];
