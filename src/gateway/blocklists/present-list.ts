import type { ListCounts, SharedList } from '../../protocol/lists';
import { formatDuration } from '../lib/duration';
import { isoTime } from '../lib/iso-time';
import { countBlocklistBans } from '../store/blocklists/blocklist-bans';
import type { StoredBlocklist } from '../store/blocklists/blocklists';
import type { Db } from '../store/db';
import { describeWaiting, nameUpdate, readWaiting } from './waiting';

const isoOrNull = (time: number | null) =>
  time === null ? null : isoTime(time);

const stateOf = (list: StoredBlocklist): SharedList['state'] => {
  if (list.failures) return 'failing';
  if (list.waiting !== null) return 'waiting';
  return list.updated_at === null ? 'reading' : 'current';
};

const presentFailure = ({
  failure,
  failure_text: text,
  failing_since: since,
  failures: tries,
}: StoredBlocklist): Pick<SharedList, 'failure'> =>
  failure === null || since === null
    ? {}
    : {
        failure: {
          code: failure,
          text: text ?? '',
          since: isoTime(since),
          tries,
        },
      };

const presentWaiting = (list: StoredBlocklist): Pick<SharedList, 'waiting'> => {
  const waiting = readWaiting(list);
  if (!waiting || waiting.approved) return {};
  const { since, why, adds, from, to, reach } = waiting;
  return {
    waiting: {
      ...{ update: nameUpdate(waiting), since: isoTime(since), why },
      text: describeWaiting(waiting),
      ...{ adds, from, to, reach },
    },
  };
};

/** Presents lists as the API shows them. */
export const presentLists = async (
  db: Db,
  lists: readonly StoredBlocklist[],
  now: number,
): Promise<SharedList[]> => {
  const bans = await countBlocklistBans(
    db,
    lists.map(({ id }) => id),
    now,
  );
  return lists.map((list) => ({
    ...{ id: list.id, name: list.name, url: list.url, as: list.effect },
    every: formatDuration(list.every),
    ...{ format: list.format, found: list.found_format },
    sites: list.sites ?? [],
    allowPrivate: list.allow_private === 1,
    state: stateOf(list),
    createdAt: isoTime(list.created_at),
    createdBy: { id: list.created_by, name: list.created_by_name },
    updatedAt: isoOrNull(list.updated_at),
    nextAt: isoTime(list.next_at),
    until: list.holds_until > now ? isoTime(list.holds_until) : null,
    bans: bans.get(list.id) ?? 0,
    counts:
      list.entries === null ? null : (JSON.parse(list.counts) as ListCounts),
    ...presentFailure(list),
    ...presentWaiting(list),
  }));
};

/** Presents one list as the API shows it. */
export const presentList = async (
  db: Db,
  list: StoredBlocklist,
  now: number,
): Promise<SharedList> => {
  const [shown] = await presentLists(db, [list], now);
  if (!shown) throw new Error(`list ${list.id} was not presented`);
  return shown;
};
