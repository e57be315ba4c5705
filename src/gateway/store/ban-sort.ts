import { sql, type RawBuilder } from 'kysely';
import type { BanSort } from '../../protocol/ban-filters';

/** Where a page of bans begins: after the ban of this id and value. */
export interface BanCursor {
  id: number;
  /** Of what is sorted by; absent where that is the order of ids. */
  value?: number;
}

/** A ban's id, and the value that it is sorted by. */
export interface SortedId {
  id: number;
  value: number;
}

const EXPRESSIONS = {
  id: sql<number>`b.id`,
  createdAt: sql<number>`b.created_at`,
  until: sql<number>`coalesce(b.until, 9007199254740991)`,
  hits: sql<number>`b.hits`,
  lastHitAt: sql<number>`coalesce(b.last_hit_at, 0)`,
};

/** What bans are sorted by, in SQL of ban `b`, and in which direction. */
export interface BanOrder {
  by: RawBuilder<number>;
  descending: boolean;
  /** Whether ids alone are sorted by. */
  isById: boolean;
}

/**
 * Returns what bans are sorted by. The order in which they were made is that of
 * their ids, unless a range of times is asked for, which an index has in order.
 */
export const toBanOrder = (sort: BanSort, hasRange: boolean): BanOrder => {
  const descending = sort.startsWith('-');
  const name = sort.replace('-', '') as keyof typeof EXPRESSIONS;
  const isById = name === 'createdAt' && !hasRange;
  return { by: EXPRESSIONS[isById ? 'id' : name], descending, isById };
};

/** Returns the condition that ban `b` comes after a cursor. */
export const isAfterCursor = (
  { by, descending, isById }: BanOrder,
  { id, value }: BanCursor,
): RawBuilder<boolean> => {
  const than = sql.raw(descending ? '<' : '>');
  return isById || value === undefined
    ? sql<boolean>`b.id ${than} ${id}`
    : sql<boolean>`(${by}, b.id) ${than} (${value}, ${id})`;
};

/** Merges pages of ids that are in order. */
export const mergeSorted = (
  pages: readonly SortedId[][],
  { descending }: BanOrder,
  limit: number,
): SortedId[] => {
  const [only, ...more] = pages;
  if (only && !more.length) return only;
  const sign = descending ? -1 : 1;
  return pages
    .flat()
    .toSorted((a, b) => sign * (a.value - b.value || a.id - b.id))
    .slice(0, limit);
};
