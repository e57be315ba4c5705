import type { PriorBan } from '../../protocol/session-flags';
import { keyId, type Key } from '../keys/key';
import { groupBy } from '../lib/group-by';
import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import {
  listEndedBans,
  listEndedJoined,
  type EndedBan,
} from '../store/prior-bans';

/** Bans that are listed, the newest. */
const MOST_LISTED = 10;
/** Keys of bans that are read: several of them may be of one ban. */
const MOST_READ = 50;

const present = (ban: EndedBan, by: PriorBan['by']): PriorBan => ({
  id: ban.id,
  reference: ban.reference,
  createdAt: isoTime(ban.created_at),
  // What ends by itself is written down a little later.
  endedAt: isoTime(ban.lifted_at ?? ban.until ?? ban.ended_at),
  ended: ban.lifted_at === null ? 'expired' : 'lifted',
  reason: ban.reason,
  by,
});

/** Lists the bans that are over of somebody whose keys had some of them. */
const presentAll = async (
  db: Db,
  found: readonly (EndedBan & Key)[],
  sites: readonly string[] | null,
): Promise<PriorBan[]> => {
  const own = new Map<number, PriorBan>();
  for (const { kind, ...ban } of found) {
    const before = own.get(ban.id)?.by ?? [];
    own.set(ban.id, present(ban, [...new Set([...before, kind])].sort()));
  }
  const joined = [...new Set(found.flatMap((ban) => ban.joined ?? []))];
  const others = await listEndedJoined(db, joined, sites, MOST_READ);
  return [
    ...own.values(),
    ...others
      .filter(({ id }) => !own.has(id))
      .map((ban) => present(ban, ['joined'])),
  ]
    .toSorted((one, other) => other.id - one.id)
    .slice(0, MOST_LISTED);
};

/**
 * Lists the bans of visitors that are over, of each in its place, the newest first.
 *
 * @param visitors for each the keys of the browser, and what is proven of it
 * @param sites of whoever sees them; null: all
 */
export const listPriorBansOfEach = async (
  db: Db,
  visitors: readonly (readonly Key[])[],
  sites: readonly string[] | null,
): Promise<PriorBan[][]> => {
  const ended = await listEndedBans(db, visitors.flat(), sites, MOST_READ);
  const byKey = groupBy(ended, keyId);
  const lists: PriorBan[][] = [];
  for (const keys of visitors) {
    const own = keys
      .flatMap((key) => byKey.get(keyId(key)) ?? [])
      .toSorted((one, other) => other.id - one.id)
      .slice(0, MOST_READ);
    lists.push(own.length ? await presentAll(db, own, sites) : []);
  }
  return lists;
};
