import { isKeyActive } from '../bans/is-active';
import { keysOfBan } from '../bans/keys-of-ban';
import type { StoredBan } from '../store/bans';

/** Returns the keys of an active ban that are in force. */
export const activeKeys = (ban: StoredBan, now: number): StoredBan['keys'] =>
  keysOfBan(ban).filter((key) => isKeyActive(key, now));
