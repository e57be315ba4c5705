import { sql, type SelectQueryBuilder } from 'kysely';
import type { Db } from './db';
import type { Schema } from './schema/schema';

/** A query of bans `b`. */
export type FromBans<Row> = SelectQueryBuilder<
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
  /** What a sort by the order of that index is called. */
  sort?: 'id' | 'createdAt' | 'hits' | 'lastHitAt';
  /** Whether that index has what most other filters and all sorts look at. */
  isCovering?: boolean;
  /** Instead of `check`, on SQLite, of bans that an index alone has left. */
  checkIds?: (db: Db, bans: Bans) => Bans;
  /** Whether it is met by the bans that have a key of a kind. */
  isOfKind?: boolean;
}

/** Changes which bans are left. */
export type Select = (bans: Bans) => Bans;

/** Makes a filter of how it leaves bans by its index, and by none. */
export const toFilter = (
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
export const isText = (
  name: 'source' | 'effect' | 'created_by_name',
  value: string,
): BanFilter =>
  toFilter(
    (bans) => bans.where(`b.${name}`, '=', value),
    (bans) => bans.where(sql`(${sql.ref(`b.${name}`)} || '')`, '=', value),
  );
