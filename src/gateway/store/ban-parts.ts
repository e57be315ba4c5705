import { sql } from 'kysely';
import { toFilter, type BanFilter, type Bans } from './ban-filter';
import type { BanQuery } from './ban-query';
import { banIsActive, isBeneath } from './predicates';

/** Literal: an index of some rows serves only who says which. */
const ONE = sql.lit(1);

/** States as parts of the table. */
const PARTS = {
  open: (bans: Bans, now: number) =>
    bans.where((where) => banIsActive(where, now)),
  /** Active, and beneath no other ban that is. */
  top: (bans: Bans, now: number) =>
    bans
      .where((where) => banIsActive(where, now))
      .where((where) => where.not(isBeneath(where, now))),
  /** Active, and beneath another ban that is. */
  beneath: (bans: Bans, now: number) =>
    bans
      .where('b.beneath', 'is not', null)
      .where((where) => banIsActive(where, now))
      .where((where) => isBeneath(where, now)),
  /** Active, and waiting for somebody to approve that it holds longer. */
  waiting: (bans: Bans, now: number) =>
    bans
      .where('b.to_approve', '=', ONE)
      .where((where) => banIsActive(where, now)),
  lifted: (bans: Bans) => bans.where('b.lifted_at', 'is not', null),
  ended: (bans: Bans) =>
    bans.where('b.ended_at', 'is not', null).where('b.lifted_at', 'is', null),
  /** Their time is over, and the sweeper was not there yet. */
  overdue: (bans: Bans, now: number) =>
    bans.where('b.ended_at', 'is', null).where('b.until', '<=', now),
  /** Their list no longer holds, and nobody wrote that down yet. */
  lapsed: (bans: Bans, now: number) =>
    bans
      .where('b.ended_at', 'is', null)
      // Else it is overdue, and would be counted twice.
      .where((where) =>
        where.or([where('b.until', 'is', null), where('b.until', '>', now)]),
      )
      .where('b.blocklist', 'in', (lists) =>
        lists
          .selectFrom('blocklists as l')
          .select('l.id')
          .where('l.holds_until', '<=', now),
      ),
} as const;

export type Part = keyof typeof PARTS;

export const PARTS_OF: Record<
  NonNullable<BanQuery['state']>,
  readonly Part[]
> = {
  active: ['open'],
  top: ['top'],
  beneath: ['beneath'],
  toApprove: ['waiting'],
  lifted: ['lifted'],
  expired: ['ended', 'overdue', 'lapsed'],
};

/** Returns the filter of a part of the table. */
export const isPart = (part: Part, now: number): BanFilter => {
  const inPart = (bans: Bans) => PARTS[part](bans, now);
  const filter = toFilter(inPart, inPart);
  // In this order the index of the part serves, of the overdue that of ends.
  return part === 'overdue'
    ? filter
    : { ...filter, ids: (db) => filter.ids(db).orderBy('b.id') };
};
