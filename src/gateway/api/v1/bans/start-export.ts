import { exportQuery } from '../../../../protocol/jobs';
import type { Caller } from '../../../auth/caller';
import type { GatewayDeps } from '../../../deps';
import { check } from '../../../http/read-body';
import { insertAudit, type Actor } from '../../../store/changes';
import { requestedFilters } from './requested-filters';

/** Who exports: with what they may, and as the audit trail is to have them. */
interface Exporter {
  caller: Caller;
  by: Actor;
  at: number;
}

/**
 * Reads what is to be exported, by API or command line, and writes down who
 * does; of what is searched for only that it is.
 *
 * @throws ApiError as `requestedFilters` does
 */
export const startExport = async (
  deps: Pick<GatewayDeps, 'db' | 'secrets' | 'now'>,
  query: unknown,
  { caller, by, at }: Exporter,
) => {
  const { format, ...filters } = check(exportQuery, query);
  const { state, kind, q, contains } = filters;
  const bans = await requestedFilters(deps, caller, filters);
  await insertAudit(deps.db, {
    ...{ by, at, subject: 'bans', action: 'export bans' },
    detail: {
      ...{ format, state, kind },
      ...((q || contains) && { searched: true }),
      ...(caller.sites && { sites: caller.sites }),
    },
  });
  return { format, bans };
};
