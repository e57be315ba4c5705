import type { StoredBan } from '../store/bans';

/** Whether a ban holds now: it has neither ended nor is past its end. */
export const isActive = (
  { ended_at, until }: Pick<StoredBan, 'ended_at' | 'until'>,
  now: number,
): boolean => ended_at === null && (until === null || until > now);
