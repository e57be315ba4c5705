import type { IdentityDetails } from '../identity/details-from-claims';
import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import {
  listLiveSessionsOfVisitor,
  updateLiveSession,
} from '../store/live-sessions';
import type { Known } from '../store/links';
import type { SessionRow } from '../store/schema/schema';

type Details = Pick<SessionRow, 'proven_name' | 'facts'>;

/** Returns the columns of what a site's server says of a visitor. */
export const detailColumns = ({ name, facts }: IdentityDetails): Details => ({
  proven_name: name ?? null,
  facts: facts ? JSON.stringify(facts) : null,
});

/**
 * Writes what a site's server says of a visitor by now into their running chats
 * there. If they have it, or there are none, that costs one query.
 */
export const keepDetails = async (
  db: Db,
  known: Known,
  details: IdentityDetails,
  at: number,
): Promise<void> => {
  const columns = detailColumns(details);
  const sessions = await listLiveSessionsOfVisitor(db, known);
  for (const { code, proven_name: name, facts } of sessions) {
    if (name === columns.proven_name && facts === columns.facts) continue;
    await db.transaction().execute(async (trx) => {
      if (!(await updateLiveSession(trx, code, columns))) return;
      await insertChange(trx, { kind: 'session', subject: code, at });
    });
  }
};
