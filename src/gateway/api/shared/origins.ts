import type { SiteRow } from '../../store/schema/schema';

const LOOPBACK =
  /^https?:\/\/(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** Whether pages of an origin may speak for a site. */
export const isAllowedOrigin = (site: SiteRow, origin: string): boolean => {
  const origins = JSON.parse(site.origins) as string[];
  return origins.length
    ? origins.includes(origin)
    : LOOPBACK.test(origin) && URL.canParse(origin);
};
