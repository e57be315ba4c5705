import type { Db } from '../store/db';
import { listLinks, listVisitorsLinkedTo } from '../store/links';
import type { SessionRow } from '../store/schema/schema';
import type { Key } from '../keys/key';

/** What a session's visitor is called by: in an unchecked chat the vendor's id. */
export const visitorKey = ({
  visitor,
  vendor_chat,
  widget,
}: Pick<SessionRow, 'visitor' | 'vendor_chat' | 'widget'>): Key => ({
  kind:
    vendor_chat === null
      ? 'visitor'
      : widget === 'zendesk'
        ? 'zendesk'
        : 'acquire',
  value: visitor,
});

/** Who a session's visitor is, and all that is proven to belong to them. */
export const ownKeys = async (db: Db, row: SessionRow): Promise<Key[]> => {
  const own = visitorKey(row);
  const linked =
    own.kind === 'visitor'
      ? await listLinks(db, [own.value])
      : (await listVisitorsLinkedTo(db, own)).map((value): Key => ({
          kind: 'visitor',
          value,
        }));
  return [own, ...linked];
};
