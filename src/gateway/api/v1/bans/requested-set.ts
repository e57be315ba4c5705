import type { BulkSet } from '../../../../protocol/jobs';
import type { Caller } from '../../../auth/caller';
import { requireWithinLimits } from '../../../auth/require-within-limits';
import type { EditSettings } from '../../../jobs/settings';
import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import { parseBanEnd } from '../../shared/parse-ban-end';
import { requestedSites } from './requested-sites';

/**
 * Returns what a bulk change is to set, as far as it can be checked without a
 * ban.
 *
 * @throws ApiError `invalid` and `forbidden`, naming the field
 */
export const requestedSet = async (
  db: Db,
  caller: Caller,
  { until, sites, reason, note }: BulkSet,
  now: number,
): Promise<EditSettings['set']> => {
  const at = (field: string) => `action.set.${field}`;
  const end =
    until === undefined ? undefined : parseBanEnd(until, now, at('until'));
  requireWithinLimits(caller, { keys: [], until: end }, now, at('until'));
  const wanted = async (given: readonly string[]) => {
    try {
      return await requestedSites(db, caller, given);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new ApiError(error.code, error.message, at('sites'));
    }
  };
  return {
    ...(end !== undefined && { until: end }),
    ...(sites && { sites: await wanted(sites) }),
    ...(reason !== undefined && { reason }),
    ...(note !== undefined && { note }),
  };
};
