import { LRUCache } from 'lru-cache';
import type { SiteLimits } from '../../protocol/site-limits';
import { parseDuration } from '../lib/duration';
import type { LimitedOwner } from './limited-owners';
import type { Excess } from './excess';

/** Limits of how many people somebody may say to be. */
export interface ClaimBudgets {
  /**
   * Spends what different claims cost, on all their owners or on none. A claim
   * that an owner made in the window before costs nothing again.
   *
   * @returns what the budget of an owner was not enough for, if any
   */
  spend(
    site: string,
    limit: SiteLimits['claims'],
    owners: readonly LimitedOwner[],
    claims: readonly string[],
  ): Excess[];
}

const MAX_OWNERS = 20_000;

/** Creates the budgets of claims of all sites. */
export const createClaimBudgets = (now: () => number): ClaimBudgets => {
  const windows = new LRUCache<string, { claims: Set<string>; ends: number }>({
    max: MAX_OWNERS,
  });
  const openWindow = (key: string, milliseconds: number) => {
    const found = windows.get(key);
    if (found && found.ends > now()) return found;
    return { claims: new Set<string>(), ends: now() + milliseconds };
  };
  return {
    spend(site, { mode, most, within }, owners, claims) {
      if (mode === 'off' || !claims.length) return [];
      const milliseconds = parseDuration(within) ?? 0;
      const after = owners.map(({ key: owner, share }) => {
        const key = `${site} ${owner}`;
        const { claims: known, ends } = openWindow(key, milliseconds);
        const all = new Set([...known, ...claims]);
        return { key, ends, claims: all, isOver: all.size > most * share };
      });
      const over = after.filter(({ isOver }) => isOver);
      if (over.length) {
        const wait = Math.max(...over.map(({ ends }) => ends - now()));
        return [{ limit: 'claims', acts: mode === 'on', wait }];
      }
      for (const { key, ends, claims: all } of after) {
        windows.set(key, { claims: all, ends });
      }
      return [];
    },
  };
};
