import type { Statement } from '../../protocol/statement';
import { isoTime } from '../lib/iso-time';
import type { StoredBan } from '../store/bans';
import type { SiteRow } from '../store/schema/schema';

/** What of a ban a refused person may be told. */
type Told = Pick<
  StoredBan,
  'reason' | 'automatic' | 'source' | 'sites' | 'effect' | 'until'
>;

const describeSites = (sites: readonly string[]) => {
  if (!sites.length) return 'all';
  return sites.length === 1 ? 'this' : 'several';
};

/**
 * Returns what somebody whom a ban refuses on a site is told of the decision:
 * neither who made it, nor by which key, nor what anybody wrote about them.
 * Undefined where the site does not want that.
 */
export const describeStatement = (
  { statement, rules, reasons, appeals }: SiteRow,
  { reason, automatic, source, sites, effect, until }: Told,
): Statement | undefined => {
  if (statement !== 1) return undefined;
  const offered = JSON.parse(reasons) as string[];
  const isAutomatic = automatic === 1 || source === 'list';
  return {
    ...(offered.includes(reason) && { category: reason }),
    ...(rules && { rules }),
    decided: isAutomatic ? 'automatic' : 'person',
    scope: {
      sites: describeSites(sites),
      closes: effect === 'channels' ? 'chat' : 'everything',
    },
    until: until === null ? null : isoTime(until),
    appeals: appeals === 1,
  };
};
