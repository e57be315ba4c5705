import { sql, type SelectQueryBuilder } from 'kysely';
import type { BanState } from '../../protocol/bans';
import type { KeyKind } from '../../protocol/key-kinds';
import type { Key } from '../keys/key';
import type { Db } from './db';
import type { BanQuery } from './ban-query';
import type { Schema } from './schema/schema';

type FromBans<Row> = SelectQueryBuilder<
  Schema & { b: Schema['bans'] },
  'b',
  Row
>;
export type Bans = FromBans<Record<never, never>>;

/** A condition that one index serves, if few bans meet it. */
export interface BanFilter {
  /** Selects the ids of the bans that meet it, by that index. */
  ids: (db: Db) => FromBans<{ id: number }>;
  /** Leaves the bans that meet it, by that index. */
  leave: (bans: Bans) => Bans;
  /** Leaves the bans that meet it, by no index. */
  check: (bans: Bans) => Bans;
  /** What a sort by the column of that index is called. */
  sort?: 'createdAt' | 'hits' | 'lastHitAt';
}

/** Literal: an index of some rows serves only who says which. */
const ZERO = sql.lit(0);
const ONE = sql.lit(1);

/** States as parts of the table. */
const PARTS = {
  open: (bans: Bans, now: number) =>
    bans
      .where('b.ended_at', 'is', null)
      .where((where) =>
        where.or([where('b.until', 'is', null), where('b.until', '>', now)]),
      ),
  /** Active, and waiting for somebody to approve that it holds longer. */
  waiting: (bans: Bans, now: number) =>
    bans
      .where('b.to_approve', '=', ONE)
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

export type Part = keyof typeof PARTS;

export const PARTS_OF: Record<BanState | 'toApprove', readonly Part[]> = {
  active: ['open'],
  toApprove: ['waiting'],
  lifted: ['lifted'],
  expired: ['ended', 'overdue'],
};

type Select = (bans: Bans) => Bans;

const toFilter = (
  leave: Select,
  check: Select,
  sort?: BanFilter['sort'],
): BanFilter => ({
  ids: (db) => leave(db.selectFrom('bans as b')).select('b.id'),
  leave,
  check,
  ...(sort && { sort }),
});

/** Filters by a text, which no index serves once something is put behind it. */
const isText = (
  name: 'source' | 'effect' | 'created_by_name',
  value: string,
): BanFilter =>
  toFilter(
    (bans) => bans.where(`b.${name}`, '=', value),
    (bans) => bans.where(sql`(${sql.ref(`b.${name}`)} || '')`, '=', value),
  );

const isMaker = ({
  id,
  isUser,
}: {
  id: number;
  isUser?: boolean;
}): BanFilter => {
  const ofUser = (bans: Bans) =>
    isUser === undefined
      ? bans
      : bans.where('b.created_by_user', '=', isUser ? 1 : 0);
  return toFilter(
    (bans) => ofUser(bans.where('b.created_by', '=', id)),
    (bans) => ofUser(bans.where(sql`b.created_by + 0`, '=', id)),
  );
};

const START = 100;

const hasReason = (reason: string): BanFilter => {
  const whole = (bans: Bans) =>
    bans.where(sql`lower(b.reason)`, '=', sql`lower(${reason})`);
  return toFilter(
    (bans) =>
      whole(bans).where(
        sql`substr(lower(b.reason), 1, ${sql.lit(START)})`,
        '=',
        sql`substr(lower(${reason}), 1, ${sql.lit(START)})`,
      ),
    whole,
  );
};

/** Leaves the bans with a key of a kind, one by one. */
const ofKind =
  (kind: KeyKind): Select =>
  (bans) =>
    bans.where((where) =>
      where.exists(
        where
          .selectFrom('ban_keys as k')
          .select('k.id')
          .whereRef('k.ban', '=', 'b.id')
          .where('k.kind', '=', kind)
          .where('k.removed', '=', ZERO),
      ),
    );

const hasKind = (kind: KeyKind): BanFilter => ({
  ...toFilter(ofKind(kind), ofKind(kind)),
  ids: (db) =>
    db
      .selectFrom('ban_keys as k')
      .select('k.ban as id')
      .where('k.kind', '=', kind)
      .where('k.removed', '=', ZERO) as unknown as FromBans<{ id: number }>,
});

const wasMade = ({ since, until }: BanQuery): BanFilter => {
  const between = (bans: Bans, column: ReturnType<typeof sql>) =>
    bans
      .$if(since !== undefined, (some) => some.where(column, '>=', since))
      .$if(until !== undefined, (some) => some.where(column, '<', until));
  return toFilter(
    (bans) => between(bans, sql`b.created_at`),
    (bans) => between(bans, sql`b.created_at + 0`),
    'createdAt',
  );
};

const hasHit = (hit: boolean | number): BanFilter => {
  if (typeof hit === 'number') {
    return toFilter(
      (bans) => bans.where(sql`coalesce(b.last_hit_at, 0)`, '>=', hit),
      (bans) => bans.where(sql`b.last_hit_at + 0`, '>=', hit),
      'lastHitAt',
    );
  }
  const than = hit ? '>' : '=';
  return toFilter(
    (bans) => bans.where('b.hits', than, ZERO),
    (bans) => bans.where(sql`b.hits + 0`, than, ZERO),
    'hits',
  );
};

const coversKeys = (keys: readonly Key[]): BanFilter => {
  const values = [...new Set(keys.map(({ value }) => value))];
  const kinds = [...new Set(keys.map(({ kind }) => kind))];
  const indexed = (bans: Bans) =>
    bans.where('b.id', 'in', (select) =>
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
  return toFilter(indexed, indexed);
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

/** Returns the filters of a query that an index serves, each by itself. */
export const listBanFilters = (query: BanQuery): BanFilter[] => {
  const { kind, covering, source, effect, by, reason, hit } = query;
  const hasRange = query.since !== undefined || query.until !== undefined;
  return [
    ...(covering ? [coversKeys(covering)] : []),
    ...(kind ? [hasKind(kind)] : []),
    ...(source ? [isText('source', source)] : []),
    ...(effect ? [isText('effect', effect)] : []),
    ...(by
      ? ['name' in by ? isText('created_by_name', by.name) : isMaker(by)]
      : []),
    ...(reason === undefined ? [] : [hasReason(reason)]),
    ...(hasRange ? [wasMade(query)] : []),
    ...(hit === undefined ? [] : [hasHit(hit)]),
  ];
};
