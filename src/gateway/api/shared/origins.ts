const LOOPBACK =
  /^https?:\/\/(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/**
 * Returns whether pages of an origin may use a site with these origins; where
 * the site has none, pages of this machine may.
 */
export const isAllowedOrigin = (
  origins: readonly string[],
  origin: string,
): boolean =>
  origins.length
    ? origins.includes(origin)
    : LOOPBACK.test(origin) && URL.canParse(origin);
