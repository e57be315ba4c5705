import type { StoredKey } from './ban-keys';
import type { Db } from './db';
import { SHARED_LIST, siteOfAdditions } from './list-names';
import {
  appliesEverywhere,
  appliesToSites,
  banIsActive,
  keyRefuses,
} from './predicates';

/** Where to go on with what a list is filled with, and how far. */
interface ListedAfter {
  after: number;
  limit: number;
  now: number;
}

/** Keys that refuse now, and after what the next ones come. */
interface ListedKeys {
  keys: StoredKey[];
  /** Undefined: there is nothing after it. */
  last: number | undefined;
}

const selectRefusingKeys = (db: Db, now: number) =>
  db
    .selectFrom('ban_keys as k')
    .innerJoin('bans as b', 'b.id', 'k.ban')
    .select(['k.id', 'k.kind', 'k.value'])
    .where((where) => keyRefuses(where, now));

/** Lists keys of bans that name a site, by ban: there may be few among many. */
const listKeysNamingSite = async (
  db: Db,
  site: string,
  { after, limit, now }: ListedAfter,
): Promise<ListedKeys> => {
  const rows = await db
    .selectFrom('ban_sites')
    .select('ban')
    .where('site', '=', site)
    .where('ban', '>', after)
    .orderBy('ban')
    .limit(limit)
    .execute();
  const last = rows.at(-1)?.ban;
  if (last === undefined) return { keys: [], last };
  const bans = rows.map(({ ban }) => ban);
  const keys = await selectRefusingKeys(db, now)
    .where('k.ban', 'in', bans)
    .execute();
  return { keys, last };
};

/** Lists keys that are to stand on a list, some at a time. */
export const listActiveKeysOfList = async (
  db: Db,
  list: string,
  part: ListedAfter,
): Promise<ListedKeys> => {
  const site = siteOfAdditions(list);
  if (site !== undefined) return listKeysNamingSite(db, site, part);
  const { after, limit, now } = part;
  const keys = await selectRefusingKeys(db, now)
    .where('k.id', '>', after)
    .where((where) =>
      list === SHARED_LIST
        ? appliesEverywhere(where)
        : appliesToSites(where, [list]),
    )
    .orderBy('k.id')
    .limit(limit)
    .execute();
  return { keys, last: keys.at(-1)?.id };
};

/** Lists the sites that a ban which refuses somebody names. */
export const listNamedSites = async (
  db: Db,
  now: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('sites')
    .select('id')
    .where((site) =>
      site.exists(
        site
          .selectFrom('ban_sites as n')
          .innerJoin('bans as b', 'b.id', 'n.ban')
          .select('b.id')
          .whereRef('n.site', '=', 'sites.id')
          .where('b.effect', '!=', 'watch')
          .where((where) => banIsActive(where, now)),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
};
