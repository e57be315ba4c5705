const LOOPBACK =
  /^https?:\/\/(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** Whether pages of an origin may speak for a site with these origins. */
export const isAllowedOrigin = (
  origins: readonly string[],
  origin: string,
): boolean =>
  origins.length
    ? origins.includes(origin)
    : LOOPBACK.test(origin) && URL.canParse(origin);
