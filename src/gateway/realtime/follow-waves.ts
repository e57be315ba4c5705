import type { Db } from '../store/db';
import { endOverWaves } from '../waves/end-waves';
import type { ChangeFeed } from './change-feed';

/**
 * Ends waves as soon as their chats are over, or their visitors blocked, in
 * whichever gateway that was.
 */
export const followWaves = ({
  db,
  feed,
  now,
}: {
  db: Db;
  feed: Pick<ChangeFeed, 'follow' | 'wake'>;
  now: () => number;
}): void => {
  feed.follow(async (kind) => {
    if (kind !== 'session' && kind !== 'ban') return;
    if (await endOverWaves(db, now())) feed.wake();
  });
};
