import { sql } from 'kysely';
import type { Db } from '../db';

/** More bans of one key than anybody looks at. */
const MOST_BANS = 10;

/** Tables that say whose a vendor's id is: by proof, or by a code it carried. */
const TABLES = ['links', 'code_carriers'] as const;

interface IdOfVisitor {
  visitor: string;
  kind: string;
  value: string;
}

/** The visitors whom a table says a row's key to be of. */
const visitorsIn = (table: (typeof TABLES)[number], db: Db, id: number) =>
  db
    .selectFrom('vendor_bans as v')
    .innerJoin(sql<IdOfVisitor>`${sql.table(table)}`.as('i'), (join) =>
      join.onRef('i.value', '=', 'v.value').onRef('i.kind', '=', 'v.kind'),
    )
    .where('v.id', '=', id);

/** Bans of those visitors, and of what is proven of them. */
const bansIn = (table: (typeof TABLES)[number], db: Db, id: number) =>
  visitorsIn(table, db, id)
    .innerJoin('ban_keys as k', 'k.value', 'i.visitor')
    .select('k.ban')
    .where('k.kind', '=', 'visitor')
    .union(
      visitorsIn(table, db, id)
        .innerJoin('links as p', 'p.visitor', 'i.visitor')
        .innerJoin('ban_keys as k', (join) =>
          join.onRef('k.value', '=', 'p.value').onRef('k.kind', '=', 'p.kind'),
        )
        .select('k.ban'),
    );

/**
 * Lists the newest bans that hold a row's key; or a visitor who is linked to it,
 * or whose code it carried, or something that is proven of that visitor.
 */
export const listBansOfVendorBan = async (
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
  const rows = await TABLES.reduce(
    (bans, table) => bans.union(bansIn(table, db, id)),
    own,
  )
    .orderBy('ban', 'desc')
    .limit(MOST_BANS)
    .execute();
  return rows.map(({ ban }) => ban);
};
