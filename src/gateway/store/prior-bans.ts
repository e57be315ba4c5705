import { keyId, type Key } from '../keys/key';
import type { Db } from './db';
import { inChunks } from './in-chunks';
import { appliesToSites } from './predicates';

/** A ban that is over. */
export interface EndedBan {
  id: number;
  reference: string;
  reason: string;
  created_at: number;
  ended_at: number;
  lifted_at: number | null;
  /** When it was to end by itself; null: never. */
  until: number | null;
  /** The number of the bans that are of one person; null: joined with none. */
  joined: number | null;
}

const selectEnded = (db: Db, sites: readonly string[] | null) =>
  db
    .selectFrom('bans as b')
    .select(['b.id', 'b.reference', 'b.reason', 'b.created_at'])
    .select((select) => select.ref('b.ended_at').$notNull().as('ended_at'))
    .select(['b.lifted_at', 'b.until', 'b.joined'])
    .where('b.ended_at', 'is not', null)
    .where('b.effect', '!=', 'watch')
    .$if(sites !== null, (query) =>
      query.where((where) => appliesToSites(where, sites ?? [])),
    );

/**
 * Lists the bans that are over and had one of some keys, once for each key: the
 * newest of each, newest first.
 *
 * @param sites of whoever sees them; null: all
 * @param most of each key
 */
export const listEndedBans = async (
  db: Db,
  keys: readonly Key[],
  sites: readonly string[] | null,
  most: number,
): Promise<(EndedBan & Key)[]> => {
  const values = [...new Set(keys.map(({ value }) => value))];
  const rows = await inChunks(values, (some) =>
    db
      .selectFrom(
        selectEnded(db, sites)
          .innerJoin('ban_keys as k', 'k.ban', 'b.id')
          .select(['k.kind', 'k.value'])
          .select(({ fn }) =>
            fn
              .agg<number>('row_number')
              .over((over) =>
                over.partitionBy('k.value').orderBy('b.id', 'desc'),
              )
              .as('place'),
          )
          .where('k.value', 'in', some)
          .as('ended'),
      )
      .selectAll()
      .where('place', '<=', most)
      .execute(),
  );
  const wanted = new Set(keys.map(keyId));
  return rows
    .filter((row) => wanted.has(keyId(row)))
    .sort((one, other) => other.id - one.id);
};

/** Lists the bans that are over and joined with others, by their numbers. */
export const listEndedJoined = (
  db: Db,
  joined: readonly number[],
  sites: readonly string[] | null,
  limit: number,
): Promise<EndedBan[]> =>
  joined.length
    ? selectEnded(db, sites)
        .where('b.joined', 'in', joined)
        .orderBy('b.id', 'desc')
        .limit(limit)
        .execute()
    : Promise.resolve([]);
