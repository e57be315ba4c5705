import { sql } from 'kysely';
import { compileOnce } from './compile-once';
import type { Db } from './db';
import { listEpochsOf, listOwnEpochs } from './epochs';
import { nameAdditions, SHARED_LIST } from './list-names';
import type { EpochRow } from './schema/schema';
import { bumpVersions, filterSites } from './sites';

/** An epoch of a list that a change touches, and the list's new version. */
export interface RaisedEpoch {
  row: EpochRow;
  version: number;
}

const raiseEpochs = compileOnce((db) =>
  db
    .updateTable('epochs')
    .set({
      list_version: sql<number>`1 + (select max(list_version) from epochs)`,
    })
    .where('site', '=', SHARED_LIST)
    .returningAll(),
);

/**
 * Raises the version of the shared list, above those of what sites have beside
 * it: a browser takes nothing for news that is below what it was answered.
 */
export const raiseShared = (trx: Db): Promise<EpochRow[]> =>
  raiseEpochs(trx, {});

/** Raises the versions of what sites have beside the shared list, above it. */
const raiseAdditions = async (
  trx: Db,
  sites: readonly string[],
): Promise<EpochRow[]> => {
  const lists = [SHARED_LIST, ...sites.map(nameAdditions)];
  const before = await listEpochsOf(trx, lists);
  const shared = before.filter(({ site }) => site === SHARED_LIST);
  const rows = sites.flatMap((id) => {
    const list = nameAdditions(id);
    const versions = before.flatMap(({ site, list_version: version }) =>
      site === SHARED_LIST || site === list ? version : [],
    );
    return shared.map(({ epoch, uses_from }) => ({
      ...{ site: list, epoch, uses_from },
      list_version: 1 + Math.max(...versions),
      // Where the site had nothing of its own until now.
      ...{ bits: 0, old_bits: null, old_bits_until: null, filled_to: null },
    }));
  });
  if (!rows.length) return [];
  return trx
    .insertInto('epochs')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['site', 'epoch']).doUpdateSet((set) => ({
        list_version: set.ref('excluded.list_version'),
      })),
    )
    .returningAll()
    .execute();
};

/** Raises the versions of lists of one site each: of some, or of all. */
const raiseOwn = async (
  trx: Db,
  sites: readonly string[],
): Promise<RaisedEpoch[]> => {
  const rows = sites.length
    ? await listEpochsOf(trx, sites)
    : await listOwnEpochs(trx);
  if (!rows.length) return [];
  const versions = await bumpVersions(trx, [
    ...new Set(rows.map(({ site }) => site)),
  ]);
  return rows.flatMap((row) => {
    const version = versions.get(row.site);
    return version === undefined ? [] : [{ row, version }];
  });
};

/**
 * Raises the version of each list on which bans of some sites (of all, if none
 * is named) stand: of the shared one alone for all sites that have it. Part of
 * the transaction that changes the bans.
 *
 * @returns every epoch of those lists
 */
export const raiseVersions = async (
  trx: Db,
  sites: readonly string[],
): Promise<RaisedEpoch[]> => {
  const rows = sites.length
    ? await raiseAdditions(trx, await filterSites(trx, sites))
    : await raiseShared(trx);
  return [
    ...rows.map((row) => ({ row, version: row.list_version })),
    ...(await raiseOwn(trx, sites)),
  ];
};

/**
 * Raises a site's version, since from now on it refuses other people than before.
 * Part of the transaction that changes whether it refuses anybody.
 */
export const raiseObserveVersion = async (
  trx: Db,
  site: string,
): Promise<void> => {
  const raised = await raiseVersions(trx, [site]);
  const versions = raised.map(({ version }) => version);
  await trx
    .updateTable('sites')
    .set({ observe_version: Math.max(0, ...versions) })
    .where('id', '=', site)
    .execute();
};
