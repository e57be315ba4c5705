import type { Caller } from '../../../auth/caller';
import type { ShownKey } from '../../../keys/key';
import { visitorKey } from '../../../sessions/session-subjects';
import type { Db } from '../../../store/db';
import { listShownLinks, listVisitorsLinkedTo } from '../../../store/links';
import type { SessionRow } from '../../../store/schema/schema';

/**
 * Finds what the person in a chat is known by for certain: the browser, and
 * everything that is proven of it, by servers of sites that the caller may see
 * or by vendors. Of a chat that only its vendor told of, the vendor's id and
 * the browsers that it is proven to belong to, with what is proven of those.
 */
export const findPersonKeys = async (
  db: Db,
  { sites }: Pick<Caller, 'sites'>,
  session: SessionRow,
): Promise<ShownKey[]> => {
  const own = visitorKey(session);
  const visitors =
    own.kind === 'visitor' ? [own.value] : await listVisitorsLinkedTo(db, own);
  const links = await listShownLinks(db, visitors, sites);
  return [
    own,
    ...visitors.map((value) => ({ kind: 'visitor', value }) as const),
    ...links,
  ];
};
