import { sql, type Kysely, type Selectable, type Updateable } from 'kysely';
import type { KeyKind } from '../../protocol/agent';
import { stillHeld } from './active';
import { noteChange } from './changes';
import type { Schema } from './schema';

type Db = Kysely<Schema>;

interface KeyValue {
  kind: KeyKind;
  value: string;
}

/** A key at an account, with the vendor's ids read out. */
export interface VendorBanRow extends Omit<
  Selectable<Schema['vendor_bans']>,
  'vendor_ids'
> {
  vendor_ids: string[];
}

export type VendorBanChange = Omit<
  Updateable<Schema['vendor_bans']>,
  'id' | 'account' | 'kind' | 'value' | 'vendor_ids'
> & { vendor_ids?: string[] };

const read = (row: Selectable<Schema['vendor_bans']>): VendorBanRow => ({
  ...row,
  vendor_ids: JSON.parse(row.vendor_ids) as string[],
});

const write = ({ vendor_ids, ...rest }: VendorBanChange) => ({
  ...rest,
  ...(vendor_ids && { vendor_ids: JSON.stringify(vendor_ids) }),
});

export const findVendorBan = async (
  db: Db,
  id: number,
): Promise<VendorBanRow | undefined> => {
  const row = await db
    .selectFrom('vendor_bans')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && read(row);
};

/** What there is of these keys, at one account or (null) at all. */
export const vendorBansOf = async (
  db: Db,
  account: number | null,
  keys: readonly KeyValue[],
): Promise<VendorBanRow[]> => {
  if (!keys.length) return [];
  const rows = await db
    .selectFrom('vendor_bans')
    .selectAll()
    .$if(account !== null, (query) =>
      query.where('account', '=', account as number),
    )
    .where('value', 'in', [...new Set(keys.map(({ value }) => value))])
    .orderBy('id')
    .execute();
  const wanted = new Set(keys.map(({ kind, value }) => `${kind} ${value}`));
  return rows
    .filter(({ kind, value }) => wanted.has(`${kind} ${value}`))
    .map(read);
};

export const addVendorBans = async (
  db: Db,
  rows: readonly Omit<VendorBanRow, 'id'>[],
): Promise<void> => {
  if (!rows.length) return;
  await db
    .insertInto('vendor_bans')
    .values(
      rows.map((row) => ({
        ...row,
        vendor_ids: JSON.stringify(row.vendor_ids),
      })),
    )
    .execute();
};

/** Changes a row, and tells of it if agents see it. Part of a transaction. */
export const changeVendorBan = async (
  trx: Db,
  id: number,
  change: VendorBanChange,
): Promise<void> => {
  await trx
    .updateTable('vendor_bans')
    .set(write(change))
    .where('id', '=', id)
    .execute();
  const { state, changed_at: at } = change;
  if (state !== undefined && at !== undefined) {
    await noteChange(trx, { kind: 'vendor', subject: id, at });
  }
};

interface Due {
  now: number;
  limit: number;
  /** What is to be done there. Where it is not known what is, neither. */
  what: 'lift' | 'ban';
}

/** Rows about which the vendor has to be asked now, longest due first. */
export const dueVendorBans = async (
  db: Db,
  account: number,
  { now, limit, what }: Due,
): Promise<VendorBanRow[]> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .selectAll()
    .where('account', '=', account)
    .where('next_try_at', '<=', now)
    .where((where) => {
      const wanted = where.and([
        where('wish', '=', 'present'),
        where('kept', '=', 1),
      ]);
      return what === 'ban' ? wanted : where.not(wanted);
    })
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(read);
};

/** When the next row of an account is due. */
export const nextVendorTry = async (
  db: Db,
  account: number,
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('vendor_bans')
    .select('next_try_at')
    .where('account', '=', account)
    .where('next_try_at', 'is not', null)
    .orderBy('next_try_at')
    .limit(1)
    .executeTakeFirst();
  return row?.next_try_at ?? undefined;
};

/** Rows that the vendor has something of, in order of their ids, a block at a time. */
export const vendorBansThere = async (
  db: Db,
  account: number,
  { after, limit }: { after: number; limit: number },
): Promise<VendorBanRow[]> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .selectAll()
    .where('account', '=', account)
    .where('id', '>', after)
    .where('vendor_ids', '!=', '[]')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(read);
};

/** How many rows of an account are in each state. */
export const countVendorBans = async (
  db: Db,
  account: number,
): Promise<{ state: VendorBanRow['state']; count: number }[]> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .select(['state', (select) => select.fn.countAll<number>().as('count')])
    .where('account', '=', account)
    .groupBy('state')
    .orderBy('state')
    .execute();
  return rows.map(({ state, count }) => ({ state, count: Number(count) }));
};

/** Rows of one kind that are wanted there, those that matter most first. */
export const rankedVendorBans = async (
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
          .where((where) => stillHeld(where, now))
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
  return rows.map(read);
};

/** A row's bans there, and one for what is not there yet. */
const PLACES = sql<number>`1 + length(vendor_ids) - length(replace(vendor_ids, ',', ''))`;

/** How many places a kind's rows take there, and whether some are left out. */
export const countPlaces = async (
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
export const unwantedThere = async (
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

/** Puts off a row that is due. One that changed meanwhile may be due later. */
export const delayVendorBan = (
  db: Db,
  id: number,
  until: number,
): Promise<unknown> =>
  db
    .updateTable('vendor_bans')
    .set((set) => ({ next_try_at: until, attempts: set('attempts', '+', 1) }))
    .where('id', '=', id)
    .where('next_try_at', '<', until)
    .execute();

/** How much is still to be asked of the vendor. */
export const pendingVendorBans = async (
  db: Db,
  account: number,
): Promise<{ toBan: number; toLift: number }> => {
  const rows = await db
    .selectFrom('vendor_bans')
    .select(['wish', (select) => select.fn.countAll<number>().as('count')])
    .where('account', '=', account)
    .where('state', '=', 'pending')
    .groupBy('wish')
    .execute();
  const of = (wish: VendorBanRow['wish']) =>
    Number(rows.find((row) => row.wish === wish)?.count ?? 0);
  return { toBan: of('present'), toLift: of('absent') };
};
