import type { Page } from '../../protocol/page';
import type { Session } from '../../protocol/sessions';
import type { SiteCheck } from '../../protocol/site-check';
import type {
  SiteLimitCounts,
  SiteLimitsRequest,
} from '../../protocol/site-limits';
import type { RemovedSite, Site, SiteRequest } from '../../protocol/sites';
import type { Call } from './request';

/** What people do with sites. All reject with `ApiError`. */
export interface SitesApi {
  /** Adds a site, or changes what is given of it. */
  put(site: string, change: SiteRequest): Promise<Site>;
  /** @param confirm whether its chats, blocks and tokens go with it */
  remove(site: string, confirm: boolean): Promise<RemovedSite>;
  /** From where pages asked for a site lately. */
  check(site: string): Promise<SiteCheck>;
  /** The newest chat of a site; undefined: none was started. */
  lastChat(site: string): Promise<Session | undefined>;
  /** What other limits would have done in the last seven days. */
  previewLimits(
    site: string,
    limits: SiteLimitsRequest,
  ): Promise<SiteLimitCounts>;
}

/** Creates the functions that call the routes of sites. */
export const createSitesApi = (
  call: <T>(options: Call) => Promise<T>,
): SitesApi => {
  const pathOf = (site: string, rest = '') =>
    `/v1/sites/${encodeURIComponent(site)}${rest}`;

  return {
    put: (site, body) => call({ method: 'PUT', path: pathOf(site), body }),
    remove: (site, confirm) =>
      call({
        method: 'DELETE',
        path: pathOf(site, confirm ? '?confirm=true' : ''),
      }),
    check: (site) => call({ method: 'GET', path: pathOf(site, '/check') }),
    async lastChat(site) {
      const query = new URLSearchParams({ site, limit: '1' });
      const { data } = await call<Page<Session>>({
        ...{ method: 'GET', path: `/v1/sessions?${query}` },
      });
      return data[0];
    },
    previewLimits: (site, limits) =>
      call({
        ...{ method: 'POST', path: pathOf(site, '/limits/preview') },
        body: { limits },
      }),
  };
};
