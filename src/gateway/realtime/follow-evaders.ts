import { flagByBans, flagByLinks } from '../evaders/flag-running-chats';
import type { Secrets } from '../lib/secrets';
import type { Db } from '../store/db';
import type { ChangeFeed } from './change-feed';

/**
 * Works out anew what running chats are flagged for whenever a ban is made or
 * changed, or something more is proven of a visitor.
 */
export const followEvaders = ({
  db,
  secrets: { traceKey },
  feed,
  now,
}: {
  db: Db;
  secrets: Pick<Secrets, 'traceKey'>;
  feed: Pick<ChangeFeed, 'follow' | 'wake'>;
  now: () => number;
}): void => {
  const deps = { db, traceKey, now };
  feed.follow(async (kind, subjects) => {
    const isNew =
      (kind === 'ban' && (await flagByBans(deps, subjects.map(Number)))) ||
      (kind === 'link' && (await flagByLinks(deps, subjects)));
    if (isNew) feed.wake();
  });
};
