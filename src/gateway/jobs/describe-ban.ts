import { keysOfBan } from '../bans/keys-of-ban';
import type { StoredBan } from '../store/bans';

/** Returns what a ban is shown as in a line of a job. */
export const describeBan = (ban: StoredBan): string => {
  const [first, ...others] = keysOfBan(ban);
  const more = others.length ? ` and ${others.length} more` : '';
  return `${first?.typed ?? ''}${more}`;
};
