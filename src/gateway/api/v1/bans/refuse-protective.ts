import { ApiError } from '../../../lib/errors/api-error';
import type { Db } from '../../../store/db';
import { appliesTo } from '../../../store/predicates';
import { listSites } from '../../../store/sites';

/** Reasons are compared as people read them. */
const normalize = (reason: string): string =>
  reason.normalize('NFC').trim().toLowerCase();

/**
 * Refuses a ban for a reason that protects somebody, such as self-harm or a child:
 * those chats are escalated, and no key is stored.
 *
 * @param sites those that the ban would hold on; none: all
 * @throws ApiError `invalid` naming the field
 */
export const refuseProtective = async (
  db: Db,
  reason: string,
  sites: readonly string[],
  field = 'reason',
): Promise<void> => {
  const wanted = normalize(reason);
  if (!wanted) return;
  const protective = (await listSites(db))
    .filter(({ id }) => appliesTo(sites, [id]))
    .flatMap((site) => JSON.parse(site.protective_reasons) as string[]);
  if (!protective.some((one) => normalize(one) === wanted)) return;
  throw new ApiError(
    'invalid',
    `${reason} is a reason to help, for which nobody is blocked: escalate the chat instead.`,
    field,
  );
};
