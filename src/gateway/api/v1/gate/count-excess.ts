import type { GatewayDeps } from '../../../deps';
import type { Excess } from '../../../http/excess';

/**
 * Counts how often limits of a site acted, or would have.
 *
 * @returns the first that acts, if any does
 */
export const countExcess = (
  { dayCounter }: Pick<GatewayDeps, 'dayCounter'>,
  site: string,
  excess: readonly Excess[],
): Excess | undefined => {
  for (const { limit, acts } of excess) {
    dayCounter.add(site, acts ? `limited ${limit}` : `watched ${limit}`);
  }
  return excess.find(({ acts }) => acts);
};
