import { listNamedSites } from '../store/listed-keys';
import type { Db } from '../store/db';
import { insertEpochs, listEpochs, listEpochsOf } from '../store/epochs';
import { nameAdditions, SHARED_LIST } from '../store/list-names';
import type { EpochRow, SiteRow } from '../store/schema/schema';
import { upsertSite } from '../store/sites';
import { newEpoch } from './epochs';

/** Returns epochs of what sites have beside a shared epoch, to be filled. */
export const newAdditions = (
  sites: readonly string[],
  shared: EpochRow,
): EpochRow[] =>
  sites.map((site) => ({
    ...shared,
    ...{ site: nameAdditions(site), filled_to: 0 },
    ...{ bits: 0, old_bits: null, old_bits_until: null },
  }));

/** Begins the list that sites share. Before the first site nobody is banned. */
const beginShared = (trx: Db, now: number): Promise<void> =>
  insertEpochs(trx, [{ ...newEpoch(SHARED_LIST, now, []), filled_to: null }]);

/**
 * Begins a list of a site's own, whose version goes on from where the lists are
 * that its browsers know.
 *
 * @param isKept whether the site is not to go over to the shared one again
 */
const beginOwn = async (
  trx: Db,
  site: SiteRow,
  usesFrom: number,
  others: readonly EpochRow[],
  isKept: boolean,
): Promise<void> => {
  const epoch = newEpoch(site.id, usesFrom, others);
  const version = Math.max(site.version, epoch.list_version);
  const own_list_from = isKept ? epoch.epoch : 0;
  await upsertSite(trx, { ...site, version, own_list_from });
  await insertEpochs(trx, [epoch]);
};

/**
 * Begins the lists that a new site needs, to be filled; or a list of its own for
 * a site that is to have one from now on, which visits use one max age later.
 * Part of a transaction.
 *
 * @param before the site as it was; undefined for a new one
 * @param ownList whether it is to have a list of its own
 */
export const beginLists = async (
  trx: Db,
  site: SiteRow,
  before: SiteRow | undefined,
  ownList: boolean,
  now: number,
): Promise<void> => {
  const { id } = site;
  const epochs = await listEpochsOf(trx, [id, SHARED_LIST, nameAdditions(id)]);
  if (before) {
    if (!ownList || site.own_list_from > 0) return;
    const lead = Math.max(before.max_age, site.max_age) * 1000;
    return beginOwn(trx, site, now + lead, epochs, true);
  }
  const shared = epochs.filter((epoch) => epoch.site === SHARED_LIST);
  if ((await listNamedSites(trx, now)).includes(id)) {
    const additions = shared.flatMap((epoch) => newAdditions([id], epoch));
    await insertEpochs(trx, additions);
  }
  const isFirst = !shared.length && !(await listEpochs(trx)).length;
  if (isFirst) await beginShared(trx, now);
  // Not before sites of an earlier version share a list, nor where browsers know
  // a later epoch of a removed site of the name.
  const mayShare =
    isFirst || (shared.length > 0 && epochs.every((one) => one.site !== id));
  if (ownList || !mayShare) await beginOwn(trx, site, now, epochs, ownList);
};
