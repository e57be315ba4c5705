import { isAllowedOrigin } from '../http/origins';
import type { FoundLink } from './find-links';

/** Ways in which the origin of a page may be written. */
const STARTS = ['https://', 'https://www.', 'http://', 'http://www.'] as const;

/**
 * Returns whether a link leads to a page of one’s own sites, or of this machine.
 *
 * @param origins of all sites
 */
export const isOwnLink = (
  origins: readonly string[],
  { host }: Pick<FoundLink, 'host'>,
): boolean =>
  STARTS.some((start) =>
    [origins, []].some((some) => isAllowedOrigin(some, `${start}${host}`)),
  );
