import { sql } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';
import { keyIsActive } from '../predicates';
import { parseRow, type VendorBanRow } from './ban-states';
import type { Db } from '../db';

/** Rows of one kind that are wanted there, those that matter most first. */
export const listRankedVendorBans = async (
  db: Db,
  account: number,
  kind: KeyKind,
  now: number,
): Promise<VendorBanRow[]> => {
  const rows = await db
    .selectFrom('vendor_bans as v')
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
          .where((where) => keyIsActive(where, now))
          .groupBy('k.value')
          .as('h'),
      (join) => join.onRef('h.value', '=', 'v.value'),
    )
    .selectAll('v')
    .where('v.account', '=', account)
    .where('v.kind', '=', kind)
    .where('v.wish', '=', 'present')
    // Databases disagree on where nulls go.
    .orderBy(sql`coalesce(h.hit, 0)`, 'desc')
    .orderBy(sql`coalesce(h.newest, 0)`, 'desc')
    .orderBy('v.id', 'desc')
    .execute();
  return rows.map(parseRow);
};

/** A row's bans there, and one for what is not there yet. */
const PLACES = sql<number>`1 + length(vendor_ids) - length(replace(vendor_ids, ',', ''))`;

/** How many places a kind's rows take there, and whether some are left out. */
export const countSlots = async (
  db: Db,
  account: number,
  kind: KeyKind,
): Promise<{ places: number; leftOut: boolean }> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .select(['kept', (select) => select.fn.sum<number>(PLACES).as('places')])
    .where('account', '=', account)
    .where('kind', '=', kind)
    .where((where) =>
      where.or([
        where('wish', '=', 'present'),
        where('vendor_ids', '!=', '[]'),
      ]),
    )
    .groupBy('kept')
    .execute();
  return {
    places: rows.reduce((sum, { places }) => sum + Number(places), 0),
    leftOut: rows.some(({ kept }) => !kept),
  };
};

/** The vendor's ids of a kind that no ban of ours wants there. */
export const countUnwantedRemoteBans = async (
  db: Db,
  account: number,
  kind: KeyKind,
): Promise<number> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .select('vendor_ids')
    .where('account', '=', account)
    .where('kind', '=', kind)
    .where('wish', '=', 'absent')
    .where('vendor_ids', '!=', '[]')
    .execute();
  return rows.reduce(
    (sum, row) => sum + (JSON.parse(row.vendor_ids) as string[]).length,
    0,
  );
};

/** Whether another row needs the ban of the vendor with this id. */
export const isShared = async (
  db: Db,
  { account, id }: Pick<VendorBanRow, 'account' | 'id'>,
  vendorId: string,
): Promise<boolean> => {
  const row = await db
    .selectFrom('vendor_bans')
    .select('id')
    .where('account', '=', account)
    .where('id', '!=', id)
    .where('wish', '=', 'present')
    .where('kept', '=', 1)
    .where('vendor_ids', 'like', `%"${vendorId}"%`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
