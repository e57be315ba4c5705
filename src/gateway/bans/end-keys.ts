import { listOverdueKeys, updateKeysEnded } from '../store/ban-keys';
import { listBansById, updateBan, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { isKeyActive } from './is-active';
import { withdrawKeys } from './publish-keys';
import { recordBanChange } from './record-ban-change';

/** Writes that the time of some keys is over: with the last of them the ban. */
const endKeys = async (
  trx: Db,
  ban: StoredBan,
  over: StoredBan['keys'],
  at: number,
): Promise<void> => {
  const isBefore = ban.keys.some((key) => isKeyActive(key, at));
  const ids = over.map(({ id }) => id);
  const ended = over.filter(({ lifted_at }) => lifted_at === null);
  // Of a ban that is over, all keys are.
  const isNews = ban.ended_at === null && ended.length > 0;
  await updateKeysEnded(trx, ids, { at, isBefore: isNews && isBefore });
  if (!isNews) return;
  await updateBan(trx, ban.id, isBefore ? {} : { until: at, ended_at: at });
  await withdrawKeys(trx, ended, ban.sites, at);
  await recordBanChange(
    trx,
    ban,
    isBefore ? 'end key' : 'end',
    { by: { id: null, name: 'Doorlist' }, at },
    isBefore ? { removed: ended.map(({ id }) => id) } : {},
  );
};

/**
 * Writes down the ends of keys that end before their bans do, once each, as
 * changes of the bans.
 *
 * @returns how many keys were due; there may be more than it looks at
 */
export const endExpiredKeys = async (db: Db, now: number): Promise<number> => {
  const due = await listOverdueKeys(db, now);
  for (const id of new Set(due.map(({ ban }) => ban))) {
    await db.transaction().execute(async (trx) => {
      const [ban] = await listBansById(trx, [id]);
      const over = (ban?.keys ?? []).filter(
        ({ until, ended_at }) =>
          until !== null && until <= now && ended_at === null,
      );
      if (ban && over.length) await endKeys(trx, ban, over, now);
    });
  }
  return due.length;
};
