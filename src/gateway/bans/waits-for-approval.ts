import type { StoredBan } from '../store/bans';
import { isActive } from './is-active';

/** Returns whether a ban waits for somebody to approve that it holds longer. */
export const waitsForApproval = (
  ban: Pick<StoredBan, 'to_approve' | 'ended_at' | 'until'>,
  now: number,
): boolean => ban.to_approve === 1 && isActive(ban, now);
