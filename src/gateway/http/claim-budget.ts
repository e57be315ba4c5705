import { LRUCache } from 'lru-cache';
import type { LimitedOwner } from './limited-owners';

/** Limits of how many people somebody may say to be. */
export interface ClaimBudget {
  /**
   * Spends what different claims cost, on all their owners or on none. A claim
   * that an owner made in the window before costs nothing again.
   *
   * @returns whether the budget of each owner was enough
   */
  spend(owners: readonly LimitedOwner[], claims: readonly string[]): boolean;
}

const MAX_OWNERS = 20_000;

/** Creates a budget of `most` different claims in a window of milliseconds. */
export const createClaimBudget = (
  most: number,
  milliseconds: number,
  now: () => number,
): ClaimBudget => {
  const windows = new LRUCache<string, { claims: Set<string>; ends: number }>({
    max: MAX_OWNERS,
  });
  const openWindow = (key: string) => {
    const found = windows.get(key);
    if (found && found.ends > now()) return found;
    return { claims: new Set<string>(), ends: now() + milliseconds };
  };
  return {
    spend(owners, claims) {
      const after = owners.map(({ key, share }) => {
        const { claims: known, ends } = openWindow(key);
        const all = new Set([...known, ...claims]);
        return { key, ends, claims: all, isOver: all.size > most * share };
      });
      if (after.some(({ isOver }) => isOver)) return false;
      for (const { key, ends, claims: all } of after) {
        windows.set(key, { claims: all, ends });
      }
      return true;
    },
  };
};
