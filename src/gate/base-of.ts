/** Returns what the URLs of a site's routes start with. */
export const baseOf = (gateway: string, site?: string | null): string =>
  `${gateway}/v1/sites/${site || 'default'}/`;
