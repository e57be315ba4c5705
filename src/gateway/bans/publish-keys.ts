import type { Secrets } from '../lib/secrets';
import { filterRefusingKeys, type StoredKey } from '../store/ban-keys';
import { raiseVersions } from '../store/list-versions';
import { deactivateTags, upsertTags } from '../store/tags';
import { updateDesiredState } from '../vendors/state/desired';
import { tagRows } from '../lists/epochs';
import { requireCurrentSecret } from '../lists/require-current-secret';
import { splitShards } from '../lists/resize-shards';
import type { Db } from '../store/db';

/**
 * Puts keys on the published lists of some sites (all, if none is named), and
 * among what the sites' vendors are to ban; none of bans that only watch. Part of
 * a transaction.
 */
export const publishKeys = async (
  trx: Db,
  secrets: Secrets,
  given: readonly StoredKey[],
  sites: readonly string[],
  now: number,
): Promise<void> => {
  const keys = await filterRefusingKeys(trx, given);
  if (!keys.length) return;
  await requireCurrentSecret(trx, secrets);
  for (const { row: epoch, version } of await raiseVersions(trx, sites)) {
    const rows = tagRows(secrets, epoch, version, keys);
    await upsertTags(trx, rows);
    await splitShards(
      trx,
      epoch,
      rows.map(({ tag }) => tag),
      now,
    );
  }
  await updateDesiredState(trx, keys, now);
};

/**
 * Takes keys off the published lists of some sites (all, if none is named). Part
 * of a transaction.
 */
export const takeOffLists = async (
  trx: Db,
  keys: readonly StoredKey[],
  sites: readonly string[],
): Promise<void> => {
  const ids = keys.map(({ id }) => id);
  const raised = await raiseVersions(trx, sites);
  const versions = raised.map(
    ({ row, version }) => [row.site, version] as const,
  );
  for (const [list, version] of new Map(versions)) {
    await deactivateTags(trx, ids, list, version);
  }
};

/**
 * Takes keys off the published lists of some sites (all, if none is named), and
 * from what the sites' vendors are to ban. Part of a transaction.
 */
export const withdrawKeys = async (
  trx: Db,
  keys: readonly StoredKey[],
  sites: readonly string[],
  now: number,
): Promise<void> => {
  await takeOffLists(trx, keys, sites);
  await updateDesiredState(trx, keys, now);
};

/**
 * Tells the lists and the vendors of some sites (all, if none is named) that
 * something other than the keys has changed of what refuses by them, such as
 * its end. Part of a transaction.
 */
export const publishTerms = async (
  trx: Db,
  keys: readonly StoredKey[],
  sites: readonly string[],
  now: number,
): Promise<void> => {
  await raiseVersions(trx, sites);
  await updateDesiredState(trx, keys, now);
};
