import { sql } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import { keyRefuses } from '../predicates';
import {
  gatherVendorBans,
  selectVendorBans,
  type VendorBanRow,
} from './ban-states';
import type { Db } from '../db';

/** Lists the rows of a kind that the vendor is to ban, by how much they matter. */
export const listRankedVendorBans = async (
  db: Db,
  account: number,
  kind: KeyKind,
  now: number,
): Promise<VendorBanRow[]> => {
  const joined = await selectVendorBans(db)
    .leftJoin(
      (join) =>
        join
          .selectFrom('ban_keys as k')
          .innerJoin('bans as b', 'b.id', 'k.ban')
          .select(['k.value', (select) => select.fn.max('b.id').as('newest')])
          .select((select) =>
            select.fn
              .max(select.fn.coalesce('b.last_hit_at', sql<number>`0`))
              .as('hit'),
          )
          .where('k.kind', '=', kind)
          .where((where) => keyRefuses(where, now))
          .groupBy('k.value')
          .as('h'),
      (join) => join.onRef('h.value', '=', 'v.value'),
    )
    .where('v.account', '=', account)
    .where('v.kind', '=', kind)
    .where('v.desired', '=', 'present')
    // Databases disagree on where nulls go.
    .orderBy(sql`coalesce(h.hit, 0)`, 'desc')
    .orderBy(sql`coalesce(h.newest, 0)`, 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  return gatherVendorBans(joined);
};

/**
 * Counts the vendor's places that a kind's rows take: one for each of the
 * vendor's bans, and one for a ban that is yet to be made.
 *
 * @returns also whether any row is left out for lack of room
 */
export const countSlots = async (
  db: Db,
  account: number,
  kind: KeyKind,
): Promise<{ places: number; leftOut: boolean }> => {
  const rows = await db
    .selectFrom('vendor_bans as v')
    .leftJoin('vendor_ban_ids as i', (join) =>
      join
        .onRef('i.account', '=', 'v.account')
        .onRef('i.vendor_ban', '=', 'v.id'),
    )
    .select([
      'v.within_capacity',
      (select) => select.fn.countAll<number>().as('places'),
    ])
    .where('v.account', '=', account)
    .where('v.kind', '=', kind)
    .where((where) =>
      where.or([
        where('v.desired', '=', 'present'),
        where('i.vendor_id', 'is not', null),
      ]),
    )
    .groupBy('v.within_capacity')
    .execute();
  return {
    places: rows.reduce((sum, { places }) => sum + Number(places), 0),
    leftOut: rows.some(({ within_capacity }) => !within_capacity),
  };
};

/** Counts the vendor's bans of a kind that no ban of ours wants. */
export const countUnwantedRemoteBans = async (
  db: Db,
  account: number,
  kind: KeyKind,
): Promise<number> => {
  const { count } = await db
    .selectFrom('vendor_ban_ids as i')
    .innerJoin('vendor_bans as v', 'v.id', 'i.vendor_ban')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('i.account', '=', account)
    .where('v.kind', '=', kind)
    .where('v.desired', '=', 'absent')
    .executeTakeFirstOrThrow();
  return Number(count);
};

/** Finds out whether another row needs the vendor's ban with this id. */
export const isShared = async (
  db: Db,
  { account, id }: Pick<VendorBanRow, 'account' | 'id'>,
  vendorId: string,
): Promise<boolean> => {
  const row = await db
    .selectFrom('vendor_ban_ids as i')
    .innerJoin('vendor_bans as v', 'v.id', 'i.vendor_ban')
    .select('v.id')
    .where('i.account', '=', account)
    .where('i.vendor_id', '=', vendorId)
    .where('v.id', '!=', id)
    .where('v.desired', '=', 'present')
    .where('v.within_capacity', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
