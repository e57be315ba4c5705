import type { Context, MiddlewareHandler, Next } from 'hono';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { isAllowedOrigin } from '../../../http/origins';
import { isSiteId } from '../../../store/sites';
import { ApiError } from '../../../lib/errors/api-error';
import { preflight, rememberHeaders } from '../../shared/plain-response';

/**
 * Answers a preflight, whatever the site and the origin are: what may not be
 * asked is refused when it is, in an answer that the page can read.
 */
const answerPreflight = (
  c: Context<GatewayEnv>,
  next: Next,
): ReturnType<typeof preflight> => {
  rememberHeaders(c, {
    'access-control-allow-origin': c.req.header('origin') ?? '*',
    'access-control-allow-credentials': 'true',
    'cache-control': 'no-store',
    vary: 'Origin',
  });
  return preflight(c, next);
};

/**
 * Reads the site that the path names.
 *
 * @throws ApiError `site_not_found`
 */
export const findSite =
  ({
    readSite,
    sightings,
  }: Pick<
    GatewayDeps,
    'readSite' | 'sightings'
  >): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const id = c.req.param('site') ?? '';
    const found = await readSite(id);
    if (!found) {
      if (c.req.method === 'OPTIONS') return answerPreflight(c, next);
      const origin = c.req.header('origin');
      if (origin !== undefined && isSiteId(id)) {
        sightings.add({
          site: '',
          outcome: 'refused',
          origin: `${id} ${origin}`,
        });
      }
      throw new ApiError('site_not_found', 'There is no such site.', 'site');
    }
    c.set('site', found.site);
    c.set('siteNow', found);
    return next();
  };

/**
 * Returns the headers of an answer that no cache keeps, and that a page of an
 * allowed origin may read.
 */
export const headersForPage = (
  origin: string | undefined,
): Record<string, string> => ({
  ...(origin !== undefined && {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    vary: 'Origin',
  }),
  'cache-control': 'no-store',
});

/**
 * Refuses pages of origins that are not the site's.
 *
 * @throws ApiError `origin_not_allowed`
 */
export const checkOrigin =
  ({
    sightings,
  }: Pick<GatewayDeps, 'sightings'>): MiddlewareHandler<GatewayEnv> =>
  async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined) {
      const { site, origins } = c.get('siteNow');
      if (!isAllowedOrigin(origins, origin)) {
        if (c.req.method === 'OPTIONS') return answerPreflight(c, next);
        sightings.add({ site: site.id, outcome: 'refused', origin });
        throw new ApiError(
          'origin_not_allowed',
          origin === 'null'
            ? `This page is a file, in a sandbox or a data: URL: it has the origin "null", as all of those have, and no site can allow it.`
            : `Pages of this origin may not use the site "${site.id}". Its origins are set with: doorlist site add ${site.id} --origin …`,
          'origin',
        );
      }
      if (c.req.method === 'POST') {
        sightings.add({ site: site.id, outcome: 'visit', origin });
      }
    }
    rememberHeaders(c, headersForPage(origin));
    return preflight(c, next);
  };
