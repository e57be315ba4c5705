import type { BulkSet } from '../../../../protocol/jobs';
import type { Caller } from '../../../auth/caller';
import { requireWithinLimits } from '../../../auth/require-within-limits';
import type { EditSettings } from '../../../jobs/settings';
import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import { refuseProtective } from './refuse-protective';
import { requestedSites } from './requested-sites';
import { requestedTerms } from './requested-terms';
import { requireReason } from './require-reason';

/**
 * Returns what a bulk change is to set, as far as it can be checked without a
 * ban.
 *
 * @throws ApiError `invalid` and `forbidden`, naming the field
 */
export const requestedSet = async (
  db: Db,
  caller: Caller,
  set: BulkSet,
  now: number,
): Promise<EditSettings['set']> => {
  const at = (field: string) => `action.set.${field}`;
  const terms = requestedTerms(set, now, at);
  const { until, effect } = terms;
  requireWithinLimits(caller, { keys: [], until, effect }, now, at);
  const { sites, reason } = set;
  if (reason !== undefined) {
    const end = until === undefined ? null : until;
    requireReason(caller, { reason, until: end }, now, at('reason'));
    // Which sites the bans are of is known when each is changed.
    await refuseProtective(db, reason, [], at('reason'));
  }
  const wanted = async (given: readonly string[]) => {
    try {
      return await requestedSites(db, caller, given);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new ApiError(error.code, error.message, at('sites'));
    }
  };
  return {
    ...terms,
    ...(sites && { sites: await wanted(sites) }),
  };
};
