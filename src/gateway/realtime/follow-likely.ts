import type { NeverBan } from '../keys/never-ban';
import type { Secrets } from '../lib/secrets';
import { holdLikely } from '../sessions/hold-likely';
import type { Db } from '../store/db';
import { hasHoldingSite } from '../store/sites';
import type { ChangeFeed } from './change-feed';

/**
 * Holds who is likely to be somebody banned, on sites that want that, whenever a
 * chat changes: its flags are written with it.
 */
export const followLikely = (deps: {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
  feed: Pick<ChangeFeed, 'follow' | 'wake'>;
  now: () => number;
}): void => {
  const { db, feed, now } = deps;
  feed.follow(async (kind, subjects) => {
    if (kind !== 'session' || !(await hasHoldingSite(db))) return;
    for (const code of subjects) {
      if (await holdLikely(deps, code, now())) feed.wake();
    }
  });
};
