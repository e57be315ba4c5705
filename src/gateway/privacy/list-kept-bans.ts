import { isoTime } from '../lib/iso-time';

/** A key of a person that a ban holds, or held. */
interface HeldKey {
  ban: number;
  until: number | null;
  isActive: boolean;
}

/**
 * Returns the bans that go on with keys of a person, each once, with the end of
 * the last of those keys.
 */
export const listKeptBans = (
  keys: readonly HeldKey[],
): { ban: number; until: string | null }[] => {
  const ends = new Map<number, number>();
  for (const { ban, until, isActive } of keys) {
    if (!isActive) continue;
    ends.set(ban, Math.max(ends.get(ban) ?? 0, until ?? Infinity));
  }
  return [...ends].map(([ban, end]) => ({
    ban,
    until: end === Infinity ? null : isoTime(end),
  }));
};
