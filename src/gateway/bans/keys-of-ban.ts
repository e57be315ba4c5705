import type { StoredBan } from '../store/bans';

/**
 * Returns the keys that a ban blocks, or blocked until it ended: by then, those
 * that were lifted one by one, too, but none that ended before.
 */
export const keysOfBan = ({
  keys,
  ended_at,
}: Pick<StoredBan, 'keys' | 'ended_at'>): StoredBan['keys'] =>
  keys.filter((key) =>
    ended_at === null
      ? key.lifted_at === null && key.ended_at === null
      : !key.removed,
  );
