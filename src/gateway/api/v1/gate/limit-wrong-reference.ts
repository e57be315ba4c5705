import type { GatewayDeps } from '../../../deps';
import type { RequestAddress } from '../../../http/client-address';
import { rateLimited } from '../../../lib/errors/rate-limited';
import { readLimits } from '../../../sites/read-limits';
import type { SiteRow } from '../../../store/schema/schema';
import { countExcess } from './count-excess';

/**
 * Counts a reference that names nothing.
 *
 * @throws ApiError `rate_limited` beyond the site's limit
 */
export const limitWrongReference = (
  deps: Pick<GatewayDeps, 'visitorLimits' | 'dayCounter'>,
  site: SiteRow,
  from: RequestAddress,
): void => {
  const by = { site: site.id, limits: readLimits(site), from };
  const beyond = countExcess(
    deps,
    site.id,
    deps.visitorLimits.countWrongReference(by),
  );
  if (beyond) throw rateLimited('Too many wrong references', beyond.wait);
};
