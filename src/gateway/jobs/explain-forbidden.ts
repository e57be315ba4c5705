import { isOwnOrPermitted, ownsAllSites } from '../auth/policies';
import { listJoinedBans } from '../bans/list-joined-bans';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import type { JobActor } from './actor';

/**
 * Returns why an actor may not lift or change a ban; undefined for one they
 * may.
 */
export const explainForbidden = async (
  trx: Db,
  actor: JobActor,
  ban: StoredBan,
): Promise<string | undefined> => {
  for (const one of [ban, ...(await listJoinedBans(trx, ban))]) {
    const joined = one === ban ? '' : `Ban ${one.id} is joined with it: `;
    if (!ownsAllSites(actor, one)) {
      return `${joined}It holds on sites that are not yours.`;
    }
    if (!isOwnOrPermitted(actor, one)) return `${joined}Somebody else made it.`;
  }
  return undefined;
};
