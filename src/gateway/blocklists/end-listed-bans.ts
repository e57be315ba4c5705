import { takeOffLists } from '../bans/publish-keys';
import { recordBanEvents } from '../bans/record-ban-events';
import { groupBy } from '../lib/group-by';
import { updateBansUnlisted } from '../store/blocklists/blocklist-bans';
import { listBansById } from '../store/bans';
import { insertAudits, insertChanges } from '../store/changes';
import type { Db } from '../store/db';

/** Bans that a transaction ends: nobody else waits longer. */
export const ENDED_AT_ONCE = 100;

/**
 * Ends bans of a list that holds them no longer, all at once, with an audit line
 * and a change each. They were at no vendor, as they spare the proven. Part of a
 * transaction.
 */
export const endListedBans = async (
  trx: Db,
  ids: readonly number[],
  why: string,
  at: number,
): Promise<void> => {
  const bans = (await listBansById(trx, ids)).filter(
    ({ ended_at, list }) => ended_at === null && list,
  );
  if (!bans.length) return;
  const ended = bans.map(({ id }) => id);
  await updateBansUnlisted(trx, ended, at);
  const published = bans.filter(({ effect }) => effect !== 'watch');
  for (const some of groupBy(published, ({ sites }) => sites.join()).values()) {
    await takeOffLists(
      trx,
      some.flatMap(({ keys }) => keys),
      some[0]?.sites ?? [],
    );
  }
  await insertAudits(
    trx,
    bans.map(({ id, effect, revision }) => ({
      ...{ by: { id: null, name: 'Doorlist' }, at, subject: id },
      action: 'end',
      detail: {
        ...(effect === 'watch' && { effect }),
        ...{ why, revision: revision + 1 },
      },
    })),
  );
  await insertChanges(
    trx,
    ended.map((subject) => ({ kind: 'ban', subject, at })),
  );
  await recordBanEvents(trx, 'end', ended, at);
};
