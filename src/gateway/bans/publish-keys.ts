import type { Secrets } from '../lib/secrets';
import { servedEpochs } from '../store/epochs';
import { raiseVersions } from '../store/sites';
import { dropTags, putTags } from '../store/tags';
import { noteWishes } from '../vendors/state/desired';
import { tagRows } from '../lists/epochs';
import { cutFiner } from '../lists/resize-shards';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

type StoredKey = Key & { id: number };

/**
 * Puts keys on the lists of some sites (all, if none is named), and among what
 * their vendors are to ban.
 */
export const publishKeys = async (
  trx: Db,
  secrets: Secrets,
  keys: readonly StoredKey[],
  sites: readonly string[],
  now: number,
): Promise<void> => {
  for (const [site, version] of await raiseVersions(trx, sites)) {
    for (const epoch of await servedEpochs(trx, site)) {
      const rows = tagRows(secrets, epoch, version, keys);
      await putTags(trx, rows);
      await cutFiner(
        trx,
        epoch,
        rows.map(({ tag }) => tag),
        now,
      );
    }
  }
  await noteWishes(trx, keys, now);
};

/** Takes keys off the lists of some sites (all, if none is named) again. */
export const withdrawKeys = async (
  trx: Db,
  keys: readonly StoredKey[],
  sites: readonly string[],
  now: number,
): Promise<void> => {
  const ids = keys.map(({ id }) => id);
  for (const [site, version] of await raiseVersions(trx, sites)) {
    await dropTags(trx, ids, site, version);
  }
  await noteWishes(trx, keys, now);
};
