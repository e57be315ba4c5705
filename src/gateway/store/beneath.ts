import type { Db } from './db';
import { inChunks } from './in-chunks';
import { banIsActive } from './predicates';

/** Lists those of some bans that are active. */
export const listActiveAmong = async (
  db: Db,
  ids: readonly number[],
  now: number,
): Promise<Set<number>> => {
  const rows = await inChunks(ids, (some) =>
    db
      .selectFrom('bans as b')
      .select('b.id')
      .where('b.id', 'in', some)
      .where((where) => banIsActive(where, now))
      .execute(),
  );
  return new Set(rows.map(({ id }) => id));
};

/** Lists the active bans that lie beneath a ban. */
export const listBansBeneath = async (
  db: Db,
  ban: number,
  now: number,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('bans as b')
    .select('b.id')
    .where('b.beneath', '=', ban)
    .where('b.beneath', 'is not', null)
    .where((where) => banIsActive(where, now))
    .orderBy('b.id')
    .execute();
  return rows.map(({ id }) => id);
};

/**
 * Puts bans beneath another one, or, with null, beneath none. Changes neither
 * what they refuse nor their revisions. Part of a transaction.
 */
export const updateBeneath = async (
  trx: Db,
  ids: readonly number[],
  beneath: number | null,
): Promise<void> => {
  await inChunks(ids, async (some) => {
    await trx
      .updateTable('bans')
      .set({ beneath })
      .where('id', 'in', some)
      .execute();
    return [];
  });
};
