import { banQuery } from '../../../../protocol/ban-filters';
import type { BanPage } from '../../../../protocol/bans';
import type { Caller } from '../../../auth/caller';
import { presentBans } from '../../../bans/present-ban';
import type { GatewayDeps } from '../../../deps';
import { check } from '../../../http/read-body';
import { countBans } from '../../../store/count-bans';
import { listBans } from '../../../store/list-bans';
import { formatCursor } from './cursor';
import { requestedFilters } from './requested-filters';

/**
 * Returns the page of bans that a caller asks for, by API or command line.
 *
 * @param given the query of `GET /v1/bans`
 * @throws ApiError as `requestedFilters` does
 */
export const listBanPage = async (
  deps: Pick<GatewayDeps, 'db' | 'secrets' | 'now'>,
  caller: Caller,
  given: unknown,
): Promise<BanPage> => {
  const { db, now } = deps;
  const filters = check(banQuery, given);
  const { limit, offset } = filters;
  const asked = await requestedFilters(deps, caller, filters);
  const query: typeof asked =
    asked.state === 'active' ? { ...asked, state: 'top' } : asked;
  // One more tells whether there is a next page.
  const part = { ...query, offset, limit: limit + 1 };
  const bans = await listBans(db, part, now());
  const counts = filters.counts === 'true' && {
    counts: await countBans(db, query, now()),
  };
  const page = bans.slice(0, limit);
  const last = page.at(-1);
  return {
    data: await presentBans(db, page, now()),
    ...(bans.length > limit && last && { next: formatCursor(filters, last) }),
    ...counts,
  };
};
