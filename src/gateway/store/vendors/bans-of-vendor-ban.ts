import type { Db } from '../db';

/** More bans of one key than anybody looks at. */
const MOST_BANS = 10;

/**
 * The newest bans that hold a row's key; or a visitor who is linked to it, or
 * whose code it carried, or something that is proven of that visitor.
 */
export const bansOfVendorBan = async (
  db: Db,
  id: number,
): Promise<number[]> => {
  const own = db
    .selectFrom('vendor_bans as v')
    .innerJoin('ban_keys as k', (join) =>
      join.onRef('k.value', '=', 'v.value').onRef('k.kind', '=', 'v.kind'),
    )
    .select('k.ban')
    .where('v.id', '=', id);
  const linked = db
    .selectFrom('vendor_bans as v')
    .innerJoin('links as l', (join) =>
      join.onRef('l.value', '=', 'v.value').onRef('l.kind', '=', 'v.kind'),
    )
    .innerJoin('ban_keys as k', 'k.value', 'l.visitor')
    .select('k.ban')
    .where('k.kind', '=', 'visitor')
    .where('v.id', '=', id);
  const carried = db
    .selectFrom('vendor_bans as v')
    .innerJoin('code_carriers as c', (join) =>
      join.onRef('c.value', '=', 'v.value').onRef('c.kind', '=', 'v.kind'),
    )
    .innerJoin('ban_keys as k', 'k.value', 'c.visitor')
    .select('k.ban')
    .where('k.kind', '=', 'visitor')
    .where('v.id', '=', id);
  const proven = db
    .selectFrom('vendor_bans as v')
    .innerJoin('links as l', (join) =>
      join.onRef('l.value', '=', 'v.value').onRef('l.kind', '=', 'v.kind'),
    )
    .innerJoin('links as p', 'p.visitor', 'l.visitor')
    .innerJoin('ban_keys as k', (join) =>
      join.onRef('k.value', '=', 'p.value').onRef('k.kind', '=', 'p.kind'),
    )
    .select('k.ban')
    .where('v.id', '=', id);
  const provenOfCarried = db
    .selectFrom('vendor_bans as v')
    .innerJoin('code_carriers as c', (join) =>
      join.onRef('c.value', '=', 'v.value').onRef('c.kind', '=', 'v.kind'),
    )
    .innerJoin('links as p', 'p.visitor', 'c.visitor')
    .innerJoin('ban_keys as k', (join) =>
      join.onRef('k.value', '=', 'p.value').onRef('k.kind', '=', 'p.kind'),
    )
    .select('k.ban')
    .where('v.id', '=', id);
  const rows = await own
    .union(linked)
    .union(carried)
    .union(proven)
    .union(provenOfCarried)
    .orderBy('ban', 'desc')
    .limit(MOST_BANS)
    .execute();
  return rows.map(({ ban }) => ban);
};
