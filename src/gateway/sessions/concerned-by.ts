import { overlap, parseNetwork } from '../keys/address';
import { toNetworks } from '../keys/canonical-key';
import type { Db } from '../store/db';
import { listLinksTouching } from '../store/links';
import type { SessionRow } from '../store/schema/schema';
import { claimedKeys } from './describe-session';
import { visitorKey } from './own-keys';
import { type Key, keyId } from '../keys/key';

/** The names of who each session's visitor is, and of all that is linked. */
const ownNames = async (db: Db, sessions: readonly SessionRow[]) => {
  const values = sessions.map(({ visitor }) => visitor);
  const linked = new Map<string, string[]>();
  const put = (one: Key, other: Key) => {
    const names = linked.get(keyId(one)) ?? [];
    linked.set(keyId(one), [...names, keyId(other)]);
  };
  for (const { visitor, ...key } of await listLinksTouching(db, values)) {
    const own: Key = { kind: 'visitor', value: visitor };
    put(own, key);
    put(key, own);
  }
  return (session: SessionRow): string[] => {
    const own = keyId(visitorKey(session));
    return [own, ...(linked.get(own) ?? [])];
  };
};

/**
 * The sessions that a ban of some keys concerns. Asked of every recent session
 * each time a ban changes, so networks are compared as numbers and not looked
 * for among the hundred names of an address.
 */
export const concernedBy = async (
  db: Db,
  keys: readonly Key[],
  sessions: readonly SessionRow[],
): Promise<SessionRow[]> => {
  const names = new Set(keys.map(keyId));
  const networks = keys.flatMap(toNetworks);
  const ownNamesOf = await ownNames(db, sessions);
  return sessions.filter((session) => {
    const known = [...claimedKeys(session).map(keyId), ...ownNamesOf(session)];
    if (known.some((name) => names.has(name))) return true;
    if (!networks.length || session.address === null) return false;
    const address = parseNetwork(session.address);
    return (
      address !== undefined &&
      networks.some((network) => overlap(network, address))
    );
  });
};
