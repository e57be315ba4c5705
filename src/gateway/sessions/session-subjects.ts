import { isVendor } from '../../protocol/vendors';
import { parseNetwork } from '../keys/address';
import { keyId, type Key } from '../keys/key';
import type { Db } from '../store/db';
import { listLinksTouching } from '../store/links';
import type { SessionRow } from '../store/schema/schema';
import {
  isByServer,
  sessionClaims,
  sessionPlace,
  type Subject,
} from '../verdict/subject';

/** Returns what names a session's visitor: in an unchecked chat the vendor's id. */
export const visitorKey = ({
  visitor,
  vendor_chat_id,
  widget,
}: Pick<SessionRow, 'visitor' | 'vendor_chat_id' | 'widget'>): Key => ({
  kind: vendor_chat_id !== null && isVendor(widget) ? widget : 'visitor',
  value: visitor,
});

/** Returns what the visitor of each session is known by, with one query. */
export const findSessionSubjects = async (
  db: Db,
  sessions: readonly SessionRow[],
): Promise<Subject[]> => {
  const values = sessions.map(({ visitor }) => visitor);
  const linked = new Map<string, Key[]>();
  const put = (one: Key, other: Key) => {
    linked.set(keyId(one), [...(linked.get(keyId(one)) ?? []), other]);
  };
  // Either way: of an unchecked chat the visitors count that its id belongs to.
  const vouchedFor = new Set<string>();
  for (const link of await listLinksTouching(db, values)) {
    const { kind, value } = link;
    const key: Key = { kind, value };
    const own: Key = { kind: 'visitor', value: link.visitor };
    put(own, key);
    put(key, own);
    if (!isByServer(link)) continue;
    vouchedFor.add(keyId(own)).add(keyId(key));
  }
  return sessions.map((session) => {
    const own = visitorKey(session);
    const address =
      session.address === null ? undefined : parseNetwork(session.address);
    return {
      site: session.site,
      proven: [own, ...(linked.get(keyId(own)) ?? [])],
      isVouchedFor: vouchedFor.has(keyId(own)),
      claimed: sessionClaims(session),
      address,
      addressTrusted: session.address_trusted === 1,
      place: sessionPlace(session),
    };
  });
};
