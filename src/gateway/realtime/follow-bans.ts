import { findNewestKeyId } from '../store/ban-keys';
import type { Db } from '../store/db';
import type { BanKeyFilter } from '../verdict/ban-key-filter';
import type { ChangeFeed } from './change-feed';

/**
 * Reads new bans into memory when they are made, and not with the next visit:
 * by then the database may be away, or locked by others.
 */
export const followBans = ({
  db,
  feed,
  banKeyFilter,
}: {
  db: Db;
  feed: Pick<ChangeFeed, 'follow'>;
  banKeyFilter: Pick<BanKeyFilter, 'keepUpTo'>;
}): void => {
  feed.follow(async (kind) => {
    if (kind !== 'ban') return;
    await banKeyFilter.keepUpTo(await findNewestKeyId(db));
  });
};
