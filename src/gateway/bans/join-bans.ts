import { updateKeyEnds } from '../store/ban-keys';
import { listBansById, updateBan, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { isActive } from './is-active';
import { keysOfBan } from './keys-of-ban';
import { listJoinedBans } from './list-joined-bans';
import { planJoinedEnds } from './plan-key-ends';
import { publishTerms } from './publish-keys';
import { recordBanChange, type ChangeAct } from './record-ban-change';

/** Returns the end of the ban that ends last; null: for good. */
const lastEnd = (bans: readonly StoredBan[]): number | null =>
  bans.some(({ until }) => until === null)
    ? null
    : Math.max(...bans.map(({ until }) => until ?? 0));

/** Gives a ban its person's number and, while it is active, the common end. */
const joinOne = async (
  trx: Db,
  ban: StoredBan,
  person: { number: number; end: number | null; bans: number[] },
  act: ChangeAct,
): Promise<void> => {
  const { number: joined, end, bans } = person;
  const keys = keysOfBan(ban);
  const { until, moved } =
    isActive(ban, act.at) && ban.until !== end
      ? planJoinedEnds(ban, keys, end, act)
      : { until: ban.until, moved: [] };
  const moves = until !== ban.until || moved.length > 0;
  if (ban.joined === joined && !moves) return;
  await updateKeyEnds(trx, moved);
  await updateBan(trx, ban.id, { joined, until });
  if (moves) await publishTerms(trx, keys, ban.sites, act.at);
  await recordBanChange(trx, ban, 'join', act, {
    with: bans.filter((id) => id !== ban.id),
    ...(moves && { until: { from: ban.until, to: until } }),
  });
};

/**
 * Joins two bans, and whatever is joined with either, as those of one person:
 * they end together from now on. Those that are active get the end of the one
 * that ends last. One that is over stays so.
 */
export const joinBans = (
  db: Db,
  ids: readonly [number, number],
  act: ChangeAct,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const two = await listBansById(trx, ids);
    const all = new Map(two.map((ban) => [ban.id, ban]));
    for (const ban of two) {
      for (const other of await listJoinedBans(trx, ban)) {
        all.set(other.id, other);
      }
    }
    const bans = [...all.values()];
    const active = bans.filter((ban) => isActive(ban, act.at));
    const person = {
      // That of one of them, so that no other person has it.
      number: Math.min(...all.keys()),
      end: active.length ? lastEnd(active) : null,
      bans: [...all.keys()].toSorted((one, other) => one - other),
    };
    for (const ban of bans) await joinOne(trx, ban, person, act);
  });

/**
 * Takes a ban out of those it is joined with. Their ends stay as they are. One
 * that is joined with none stays as it is.
 */
export const separateBan = (
  db: Db,
  id: number,
  act: ChangeAct,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const [ban] = await listBansById(trx, [id]);
    if (!ban || ban.joined === null) return;
    const rest = await listJoinedBans(trx, ban);
    const left = rest.map((other) => other.id);
    const joined = left.length > 1 ? Math.min(...left) : null;
    await updateBan(trx, id, { joined: null });
    await recordBanChange(trx, ban, 'separate', act, { from: left });
    for (const other of rest) {
      await updateBan(trx, other.id, { joined });
      await recordBanChange(trx, other, 'separate', act, { from: [id] });
    }
  });
