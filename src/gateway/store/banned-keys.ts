import type { Key } from '../keys/key';
import { groupBy } from '../lib/group-by';
import type { BanRow } from './bans';
import { compileOnce } from './compile-once';
import type { Db } from './db';

/** What of a ban decides whom it concerns; no site means all. */
export interface BannedKeys extends Pick<BanRow, 'id' | 'sparing'> {
  keys: Key[];
  sites: string[];
}

const askBans = compileOnce((db, { ids }: { ids: readonly number[] }) =>
  db.selectFrom('bans').select(['id', 'sparing']).where('id', 'in', ids),
);

const askKeys = compileOnce((db, { ids }: { ids: readonly number[] }) =>
  db
    .selectFrom('ban_keys')
    .select(['ban', 'kind', 'value'])
    .where('ban', 'in', ids),
);

const askSites = compileOnce((db, { ids }: { ids: readonly number[] }) =>
  db.selectFrom('ban_sites').selectAll().where('ban', 'in', ids),
);

/**
 * Lists the same of some bans, with all keys that they ever had. Cheaper than
 * whole bans: asked each time that bans change.
 */
export const listBannedKeys = async (
  db: Db,
  ids: readonly number[],
): Promise<BannedKeys[]> => {
  if (!ids.length) return [];
  const bans = await askBans(db, { ids });
  // After the bans: one that is there by now has its keys and sites, too. The
  // other way round it could come without, and a ban without sites is of all.
  const keys = await askKeys(db, { ids });
  const sites = await askSites(db, { ids });
  const keysOf = groupBy(keys, ({ ban }) => ban);
  const sitesOf = groupBy(sites, ({ ban }) => ban);
  return bans.map(({ id, sparing }) => ({
    ...{ id, sparing },
    keys: keysOf.get(id) ?? [],
    sites: (sitesOf.get(id) ?? []).map(({ site }) => site),
  }));
};
