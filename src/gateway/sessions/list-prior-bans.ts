import type { PriorBan } from '../../protocol/session-flags';
import type { Key } from '../keys/key';
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

/**
 * Lists the bans of a visitor that are over, the newest first.
 *
 * @param proven keys of the browser, and what is proven of it
 * @param sites of whoever sees them; null: all
 */
export const listPriorBans = async (
  db: Db,
  proven: readonly Key[],
  sites: readonly string[] | null,
): Promise<PriorBan[]> => {
  const found = await listEndedBans(db, proven, sites, MOST_READ);
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
