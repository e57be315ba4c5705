import { sql } from 'kysely';
import type { KeyKind } from '../../protocol/key-kinds';
import type { Key } from '../keys/key';
import {
  isText,
  toFilter,
  type BanFilter,
  type Bans,
  type FromBans,
  type Select,
} from './ban-filter';
import type { BanQuery } from './ban-query';
import { listMadeByFilters } from './made-by-filters';

/** Literal: an index of some rows serves only who says which. */
const ZERO = sql.lit(0);

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
  isOfKind: true,
  ids: (db) =>
    db
      .selectFrom('ban_keys as k')
      .select('k.ban as id')
      .where('k.kind', '=', kind)
      .where('k.removed', '=', ZERO) as unknown as FromBans<{ id: number }>,
});

const wasMade = ({
  since,
  until,
}: Pick<BanQuery, 'since' | 'until'>): BanFilter => {
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

const hasHit = (hit: boolean | number | 'signed-in'): BanFilter => {
  if (hit === 'signed-in') {
    return toFilter(
      (bans) => bans.where('b.signed_in_hits', '>', ZERO),
      (bans) => bans.where(sql`b.signed_in_hits + 0`, '>', ZERO),
    );
  }
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

const isOfList = (list: number): BanFilter =>
  toFilter(
    (bans) => bans.where('b.blocklist', '=', list),
    (bans) => bans.where(sql`b.blocklist + 0`, '=', list),
  );

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

/** Returns the filters of a query that an index serves, each by itself. */
export const listBanFilters = (query: Omit<BanQuery, 'limit'>): BanFilter[] => {
  const { kind, covering, source, list, effect, hit } = query;
  const hasRange = query.since !== undefined || query.until !== undefined;
  return [
    ...(covering ? [coversKeys(covering)] : []),
    ...(kind ? [hasKind(kind)] : []),
    ...(source ? [isText('source', source)] : []),
    ...(list === undefined ? [] : [isOfList(list)]),
    ...(effect ? [isText('effect', effect)] : []),
    ...listMadeByFilters(query),
    ...(hasRange ? [wasMade(query)] : []),
    ...(hit === undefined ? [] : [hasHit(hit)]),
  ];
};
