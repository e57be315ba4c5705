import type { StoredBan } from '../store/bans';

/** Whether a ban refuses anybody now. */
export const isActive = (
  { ended_at, until }: Pick<StoredBan, 'ended_at' | 'until'>,
  now: number,
): boolean => ended_at === null && (until === null || until > now);
