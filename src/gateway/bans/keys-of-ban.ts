import { keyId } from '../keys/key';
import type { StoredBan } from '../store/bans';

/**
 * Returns the keys that a ban blocks, or blocked until it ended: by then, those
 * that were lifted one by one, too, but none that ended before.
 */
export const keysOfBan = ({
  keys,
  ended_at,
}: Pick<StoredBan, 'keys' | 'ended_at'>): StoredBan['keys'] => {
  if (ended_at === null) {
    return keys.filter(
      (key) => key.lifted_at === null && key.ended_at === null,
    );
  }
  const own = keys.filter(({ removed }) => !removed);
  // One that was lifted alone may have been added again.
  return [...new Map(own.map((key) => [keyId(key), key])).values()];
};
