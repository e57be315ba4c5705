import type { Selectable } from 'kysely';
import { compileOnce } from '../compile-once';
import type { Db } from '../db';
import type { WaveTable } from '../schema/wave-tables';

export type WaveRow = Selectable<WaveTable>;

/** Adds a wave, and returns its id. */
export const insertWave = async (trx: Db, since: number): Promise<number> => {
  const { id } = await trx
    .insertInto('waves')
    .values({ since, ended_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** Returns a wave, also one that has ended. */
export const findWave = (db: Db, id: number): Promise<WaveRow | undefined> =>
  db.selectFrom('waves').selectAll().where('id', '=', id).executeTakeFirst();

const askOpenWaves = compileOnce((db) =>
  db
    .selectFrom('waves')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('id', 'desc'),
);

/** Lists the waves that go on, newest first. */
export const listOpenWaves = (db: Db): Promise<WaveRow[]> =>
  askOpenWaves(db, {});

/** Returns the oldest wave that goes on and has one of some chats. */
export const findOpenWaveOf = async (
  db: Db,
  sessions: readonly string[],
): Promise<number | undefined> => {
  const row = await db
    .selectFrom('waves as w')
    .innerJoin('wave_chats as c', 'c.wave', 'w.id')
    .select('w.id')
    .where('w.ended_at', 'is', null)
    .where('c.session', 'in', sessions)
    .orderBy('w.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
};

/**
 * Writes that a wave has ended.
 *
 * @returns false if that was written before
 */
export const endWave = async (
  trx: Db,
  id: number,
  at: number,
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('waves')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
