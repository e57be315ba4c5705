import { sql, type SelectQueryBuilder } from 'kysely';
import type { BanState } from '../../protocol/bans';
import type { BanSort } from '../../protocol/ban-filters';
import type { Effect } from '../../protocol/effects';
import type { KeyKind } from '../../protocol/key-kinds';
import type { Vendor } from '../../protocol/vendors';
import type { Key } from '../keys/key';
import {
  isAfterCursor,
  mergeSorted,
  toBanOrder,
  type BanCursor,
  type BanOrder,
  type SortedId,
} from './ban-sort';
import { listBansById, type StoredBan } from './bans';
import type { Db } from './db';
import { isSearchedBan, type ExactSearch } from './exact-search';
import { appliesToSites } from './predicates';
import type { Schema } from './schema/schema';
import { containsText } from './search';

export interface BanQuery {
  state?: BanState;
  kind?: KeyKind;
  /** Text that a key, reason, note, reference or visitor's name contains. */
  q?: string;
  /** Instead of `q`. */
  exact?: ExactSearch;
  /** Only bans that have one of these keys, or a range with one. */
  covering?: readonly Key[];
  site?: string;
  effect?: Effect;
  source?: 'doorlist' | Vendor;
  /** Who made it: by id, or by name. */
  by?: { id: number; isUser?: boolean } | { name: string };
  reason?: string;
  /** Milliseconds: made then or later; made before. */
  since?: number;
  until?: number;
  /** Whether it has refused anybody; or since when it did last, at least. */
  hit?: boolean | number;
  sort?: BanSort;
  cursor?: BanCursor;
  limit: number;
  /** Only bans that concern one of these sites; null: all. */
  sites: readonly string[] | null;
}

type Bans = SelectQueryBuilder<
  Schema & { b: Schema['bans'] },
  'b',
  Record<never, never>
>;

/** Literal: an index of some rows serves only who says which. */
const ZERO = sql.lit(0);

/** States as parts of the table, each with an index in the order of ids. */
const PARTS = {
  open: (bans: Bans, now: number) =>
    bans
      .where('b.ended_at', 'is', null)
      .where((where) =>
        where.or([where('b.until', 'is', null), where('b.until', '>', now)]),
      ),
  lifted: (bans: Bans) => bans.where('b.lifted_at', 'is not', null),
  ended: (bans: Bans) =>
    bans.where('b.ended_at', 'is not', null).where('b.lifted_at', 'is', null),
  /** Their time is over, and the sweeper was not there yet. */
  overdue: (bans: Bans, now: number) =>
    bans.where('b.ended_at', 'is', null).where('b.until', '<=', now),
} as const;

const PARTS_OF: Record<BanState, readonly (keyof typeof PARTS)[]> = {
  active: ['open'],
  lifted: ['lifted'],
  expired: ['ended', 'overdue'],
};

const selectMaker = (bans: Bans, by: NonNullable<BanQuery['by']>): Bans => {
  if ('name' in by) return bans.where('b.created_by_name', '=', by.name);
  const { id, isUser } = by;
  return bans
    .where('b.created_by', '=', id)
    .$if(isUser !== undefined, (select) =>
      select.where('b.created_by_user', '=', isUser ? 1 : 0),
    );
};

const selectHit = (bans: Bans, hit: boolean | number): Bans => {
  if (typeof hit === 'number') {
    return bans.where(sql`coalesce(b.last_hit_at, 0)`, '>=', hit);
  }
  return hit
    ? bans.where('b.hits', '>', ZERO)
    : bans.where('b.hits', '=', ZERO);
};

const selectCovering = (bans: Bans, keys: readonly Key[]): Bans => {
  const values = [...new Set(keys.map(({ value }) => value))];
  const kinds = [...new Set(keys.map(({ kind }) => kind))];
  return bans.where('b.id', 'in', (select) =>
    select
      .selectFrom('ban_keys as k')
      .select('k.ban')
      .where('k.value', 'in', values)
      .where('k.kind', 'in', kinds)
      .where('k.removed', '=', ZERO)
      .union(
        select
          .selectFrom('key_networks as n')
          .innerJoin('ban_keys as k', 'k.id', 'n.ban_key')
          .select('k.ban')
          .where('n.network', 'in', values)
          .where('k.removed', '=', ZERO),
      ),
  );
};

const selectReason = (bans: Bans, reason: string): Bans =>
  bans
    .where(
      sql`substr(lower(b.reason), 1, 100)`,
      '=',
      sql`substr(lower(${reason}), 1, 100)`,
    )
    .where(sql`lower(b.reason)`, '=', sql`lower(${reason})`);

const filterBans = (bans: Bans, query: BanQuery): Bans => {
  const { q, exact, covering, site, source, by, reason } = query;
  const { since, until, hit, effect, sites } = query;
  let filtered = bans;
  if (covering) filtered = selectCovering(filtered, covering);
  if (source) filtered = filtered.where('b.source', '=', source);
  if (effect) filtered = filtered.where('b.effect', '=', effect);
  if (by) filtered = selectMaker(filtered, by);
  if (reason !== undefined) filtered = selectReason(filtered, reason);
  if (since !== undefined) {
    filtered = filtered.where('b.created_at', '>=', since);
  }
  if (until !== undefined) {
    filtered = filtered.where('b.created_at', '<', until);
  }
  if (hit !== undefined) filtered = selectHit(filtered, hit);
  if (q) filtered = filtered.where(containsText('b.search', q));
  if (exact) filtered = filtered.where((where) => isSearchedBan(where, exact));
  for (const some of [site === undefined ? null : [site], sites]) {
    if (some) filtered = filtered.where((where) => appliesToSites(where, some));
  }
  return filtered;
};

/**
 * Starts from the keys of a kind, in the order of their bans, where pages have
 * that order: however few bans have such a key, no others are looked at.
 */
const selectOfKind = (
  db: Db,
  kind: KeyKind | undefined,
  { isById }: BanOrder,
): Bans => {
  if (kind === undefined) return db.selectFrom('bans as b');
  if (isById) {
    // A cross join keeps the order of the two on SQLite.
    const ofKind = db
      .selectFrom('ban_keys as k')
      .crossJoin('bans as b')
      .whereRef('b.id', '=', 'k.ban')
      .where('k.kind', '=', kind)
      .where('k.removed', '=', ZERO);
    return ofKind as unknown as Bans;
  }
  return db
    .selectFrom('bans as b')
    .where((where) =>
      where.exists(
        where
          .selectFrom('ban_keys as k')
          .select('k.id')
          .whereRef('k.ban', '=', 'b.id')
          .where('k.kind', '=', kind)
          .where('k.removed', '=', ZERO),
      ),
    );
};

/** Returns a page of bans: their ids, and the value that each is sorted by. */
export const listBanIds = async (
  db: Db,
  query: BanQuery,
  now: number,
): Promise<SortedId[]> => {
  const { state, kind, cursor, limit, sort = '-createdAt' } = query;
  const hasRange = query.since !== undefined || query.until !== undefined;
  const order = toBanOrder(sort, hasRange);
  const direction = order.descending ? 'desc' : 'asc';
  const first = kind && order.isById ? sql<number>`k.ban` : order.by;
  const readPart = (part?: keyof typeof PARTS): Promise<SortedId[]> => {
    let bans = filterBans(selectOfKind(db, kind, order), query);
    if (part) bans = PARTS[part](bans, now);
    if (cursor) bans = bans.where(isAfterCursor(order, cursor));
    return bans
      .$if(kind !== undefined && order.isById, (select) => select.distinct())
      .select('b.id')
      .select(first.as('value'))
      .orderBy(first, direction)
      .$if(!order.isById, (select) => select.orderBy('b.id', direction))
      .limit(limit)
      .execute();
  };
  const parts = state ? PARTS_OF[state] : [undefined];
  const pages = await Promise.all(parts.map(readPart));
  return mergeSorted(pages, order, limit);
};

/**
 * Returns a page of bans with their keys and sites, and the value that each is
 * sorted by, for the cursor.
 */
export const listBans = async (
  db: Db,
  query: BanQuery,
  now: number,
): Promise<(StoredBan & { sortedBy: number })[]> => {
  const page = await listBanIds(db, query, now);
  const bans = await listBansById(
    db,
    page.map(({ id }) => id),
  );
  const values = new Map(page.map(({ id, value }) => [id, value]));
  return bans.map((ban) => ({ ...ban, sortedBy: values.get(ban.id) ?? 0 }));
};
