import type { StoredBlocklist } from '../store/blocklists/blocklists';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Milliseconds after which a list is read again at the latest: its bans hold a day. */
const LATEST = 22 * HOUR;

/** Returns when a list is read next after it was. */
export const planNext = (
  { every }: Pick<StoredBlocklist, 'every'>,
  at: number,
): number => at + Math.min(every, LATEST);

/**
 * Returns when a list is tried again: after a minute, then after twice as long each
 * time, at most as long as it is read at all.
 *
 * @param failures 1 or more
 */
export const planFailure = (
  { every }: Pick<StoredBlocklist, 'every'>,
  failures: number,
  at: number,
): number =>
  at + Math.min(every, LATEST, MINUTE * 2 ** Math.min(failures - 1, 20));
