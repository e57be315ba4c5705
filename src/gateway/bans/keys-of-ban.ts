import type { StoredBan } from '../store/bans';

/**
 * Returns the keys that a ban blocks, or blocked until it ended: by then, those
 * that were lifted one by one, too.
 */
export const keysOfBan = ({
  keys,
  ended_at,
}: Pick<StoredBan, 'keys' | 'ended_at'>): StoredBan['keys'] =>
  keys.filter(({ lifted_at, removed }) =>
    ended_at === null ? lifted_at === null : !removed,
  );
