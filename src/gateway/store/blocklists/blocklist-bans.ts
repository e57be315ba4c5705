import type { KeyKind } from '../../../protocol/key-kinds';
import type { Effect } from '../../../protocol/effects';
import type { Db } from '../db';
import { banIsActive } from '../predicates';

/** A ban of a list, which has one key. */
export interface BlocklistBan {
  id: number;
  revision: number;
  effect: Effect;
  key: number;
  kind: KeyKind;
  value: string;
  /** When its key ends by itself; null: with the list. */
  until: number | null;
}

/** Lists the bans of a list that have not ended, after one, in order. */
export const listBlocklistBans = (
  db: Db,
  blocklist: number,
  { after, limit }: { after: number; limit: number },
): Promise<BlocklistBan[]> =>
  db
    .selectFrom('bans as b')
    .innerJoin('ban_keys as k', 'k.ban', 'b.id')
    .select(['b.id', 'b.revision', 'b.effect', 'k.id as key', 'k.kind'])
    .select(['k.value', 'k.until'])
    .where('b.blocklist', '=', blocklist)
    .where('b.ended_at', 'is', null)
    .where('b.id', '>', after)
    .orderBy('b.id')
    .limit(limit)
    .execute();

/** Counts the active bans of some lists, by their ids. */
export const countBlocklistBans = async (
  db: Db,
  blocklists: readonly number[],
  now: number,
): Promise<Map<number, number>> => {
  if (!blocklists.length) return new Map();
  const rows = await db
    .selectFrom('bans as b')
    .select((select) => [
      'b.blocklist',
      select.fn.countAll<number>().as('count'),
    ])
    .where('b.blocklist', 'in', blocklists)
    .where((where) => banIsActive(where, now))
    .groupBy('b.blocklist')
    .execute();
  return new Map(
    rows.map(({ blocklist, count }) => [blocklist ?? 0, Number(count)]),
  );
};

/** Writes that bans of a list have ended. Part of a transaction. */
export const updateBansUnlisted = (
  trx: Db,
  ids: readonly number[],
  at: number,
): Promise<unknown> =>
  trx
    .updateTable('bans')
    .set((set) => ({
      until: at,
      ended_at: at,
      revision: set('revision', '+', 1),
    }))
    .where('id', 'in', ids)
    .where('ended_at', 'is', null)
    .execute();
