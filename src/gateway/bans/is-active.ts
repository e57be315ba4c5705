import type { BanKeyRow, StoredBan } from '../store/bans';

/** Whether a ban holds now: it has neither ended nor is past its end. */
export const isActive = (
  { ended_at, until }: Pick<StoredBan, 'ended_at' | 'until'>,
  now: number,
): boolean => ended_at === null && (until === null || until > now);

/** Whether a key of a ban refuses anybody, as long as the ban does. */
export const isKeyActive = (
  { lifted_at, until }: Pick<BanKeyRow, 'lifted_at' | 'until'>,
  now: number,
): boolean => lifted_at === null && (until === null || until > now);
