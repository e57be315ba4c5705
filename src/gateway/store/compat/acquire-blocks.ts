import { sql } from 'kysely';
import { VENDOR_IDS } from '../../../protocol/vendors';
import { appliesToSites } from '../predicates';
import { listBansById, type StoredBan } from '../bans';
import type { AcquireType } from '../schema/schema';
import { containsText } from '../search';
import type { Db } from '../db';

/** Null: all. */
type Scope = readonly string[] | null;

export interface BlockQuery {
  /** Text that a key, reason, note, reference or visitor's name contains. */
  search?: string | undefined;
  type?: AcquireType | undefined;
  id?: number | undefined;
  createdBy?: number | undefined;
  order: readonly { by: 'id' | 'until' | 'created_at'; descending: boolean }[];
  limit: number;
  offset: number;
  sites: Scope;
}

/**
 * The type of a ban's keys, if they are of one kind that Acquire has; otherwise,
 * and if it was made as one, it shows as one of a contact.
 */
const typeOf = sql<AcquireType>`case when b.acquire_type = 'contact' then 'contact' else (
  select case when min(k.kind) = max(k.kind)
      and min(k.kind) in ('ip', 'email', 'phone')
    then min(k.kind) else 'contact' end
  from ban_keys as k where k.ban = b.id and k.lifted_at is null) end`;

/** The kinds of keys that a block of Acquire's can show, as a value or a contact. */
const SHOWN_KINDS = ['visitor', 'ip', 'email', 'phone', ...VENDOR_IDS] as const;

/** For good is later than any end. Databases disagree on where nulls go. */
const END = sql`coalesce(b.until, 9007199254740991)`;

/**
 * Selects bans that refuse and were not lifted, expired ones too, as Acquire lists them; but
 * none of kinds alone that Acquire has not.
 */
const blocks = (db: Db, { sites, ...query }: Omit<BlockQuery, 'order'>) =>
  db
    .selectFrom('bans as b')
    .where('b.lifted_at', 'is', null)
    .where('b.effect', '!=', 'watch')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('ban_keys as k')
          .select('k.id')
          .whereRef('k.ban', '=', 'b.id')
          .where('k.lifted_at', 'is', null)
          .where('k.kind', 'in', SHOWN_KINDS),
      ),
    )
    .$if(query.id !== undefined, (select) =>
      select.where('b.id', '=', query.id as number),
    )
    .$if(query.type !== undefined, (select) =>
      select.where(typeOf, '=', query.type as AcquireType),
    )
    .$if(query.createdBy !== undefined, (select) =>
      select.where('b.created_by', '=', query.createdBy as number),
    )
    .$if(!!query.search, (select) =>
      select.where(containsText('b.search', query.search ?? '')),
    )
    .$if(sites !== null, (select) =>
      select.where((where) => appliesToSites(where, sites ?? [])),
    );

/** Lists a page of blocks with their keys, and counts all that match. */
export const listBlocks = async (
  db: Db,
  query: BlockQuery,
): Promise<{ count: number; bans: StoredBan[] }> => {
  const { count } = await blocks(db, query)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  let page = blocks(db, query).select('b.id');
  for (const { by, descending } of query.order) {
    const column = by === 'until' ? END : (`b.${by}` as const);
    page = page.orderBy(column, descending ? 'desc' : 'asc');
  }
  // The same order on every page, whatever else was asked for.
  const rows = await page
    .orderBy('b.id')
    .limit(query.limit)
    .offset(query.offset)
    .execute();
  const bans = await listBansById(
    db,
    rows.map(({ id }) => id),
  );
  return { count: Number(count), bans };
};

/** Returns a block, if these sites may see it. */
export const findBlock = async (
  db: Db,
  id: number,
  sites: Scope,
): Promise<StoredBan | undefined> => {
  const { bans } = await listBlocks(db, {
    id,
    sites,
    order: [],
    limit: 1,
    offset: 0,
  });
  return bans[0];
};
