import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import { appliesTo } from '../../../store/predicates';
import { listSites } from '../../../store/sites';

/**
 * Refuses a ban for a reason that protects somebody, such as self-harm or a child:
 * those chats are escalated, and no key is stored.
 *
 * @param sites those that the ban would hold on; none: all
 * @throws ApiError `invalid` naming `reason`
 */
export const refuseProtective = async (
  db: Db,
  reason: string,
  sites: readonly string[],
): Promise<void> => {
  if (!reason) return;
  const protective = (await listSites(db))
    .filter(({ id }) => appliesTo(sites, [id]))
    .flatMap((site) => JSON.parse(site.protective_reasons) as string[]);
  if (!protective.includes(reason)) return;
  throw new ApiError(
    'invalid',
    `${reason} is a reason to help, for which nobody is blocked: escalate the chat instead.`,
    'reason',
  );
};
