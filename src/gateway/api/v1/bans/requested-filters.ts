import type { BanFilters } from '../../../../protocol/ban-filters';
import type { Caller } from '../../../auth/caller';
import { planSearch } from '../../../auth/plan-search';
import type { GatewayDeps } from '../../../deps';
import { coveringKeys } from '../../../keys/covering-keys';
import { ApiError } from '../../../lib/errors/api-error';
import { findCountry } from '../../../sites/find-country';
import type { BanQuery } from '../../../store/ban-query';
import { findSite } from '../../../store/sites';
import { readCursor } from './cursor';

const readMaker = (
  by: string,
  { id, isUser }: Caller,
): NonNullable<BanQuery['by']> => {
  if (by === 'me') return { id, isUser };
  return /^\d{1,9}$/.test(by) ? { id: Number(by) } : { name: by };
};

const readHit = (hit: string | boolean): boolean | number | 'signed-in' => {
  if (hit === 'signed-in') return hit;
  if (hit === 'true' || hit === 'false') return hit === 'true';
  if (hit === '1' || hit === '0') return hit === '1';
  return typeof hit === 'boolean' ? hit : Date.parse(hit);
};

const readCovering = (text: string, country: string) => {
  const covering = coveringKeys(text, country);
  if (covering.length) return covering;
  throw new ApiError(
    'invalid',
    'contains: expected an address or network, an email, a phone number with its country code, or a domain.',
    'contains',
  );
};

/**
 * Returns which bans a caller asks for.
 *
 * @throws ApiError `invalid`, naming the parameter; `rate_limited`
 */
export const requestedFilters = async (
  deps: Pick<GatewayDeps, 'db' | 'secrets' | 'now'>,
  caller: Caller,
  filters: Omit<BanFilters, 'limit' | 'offset' | 'counts'>,
): Promise<Omit<BanQuery, 'limit' | 'offset'>> => {
  const { state, kind, q, contains, site, source, by, reason } = filters;
  const { since, until, hit, effect, list, sort, cursor } = filters;
  if (site !== undefined && !(await findSite(deps.db, site))) {
    throw new ApiError('invalid', `There is no site "${site}".`, 'site');
  }
  const named = site === undefined ? caller.sites : [site];
  const covering =
    contains === undefined
      ? undefined
      : readCovering(contains, await findCountry(deps.db, named));
  // Whoever may not see what they search for does so twenty times an hour.
  if (covering) await planSearch(deps, caller, contains);
  return {
    ...(state && { state }),
    ...(kind && { kind }),
    ...(await planSearch(deps, caller, q)),
    ...(covering && { covering }),
    ...(site !== undefined && { site }),
    ...(source && { source }),
    ...(list !== undefined && { list }),
    ...(effect && { effect }),
    ...(by !== undefined && { by: readMaker(by, caller) }),
    ...(reason !== undefined && { reason: reason.trim() }),
    ...(since !== undefined && { since: Date.parse(since) }),
    ...(until !== undefined && { until: Date.parse(until) }),
    ...(hit !== undefined && { hit: readHit(hit) }),
    ...{ sort, sites: caller.sites },
    ...(cursor !== undefined && { cursor: readCursor(filters, cursor) }),
  };
};
