import { sql } from 'kysely';
import type { Db } from '../db';
import type { WaveChatRow } from '../schema/wave-tables';
import { isBlocked } from './is-blocked';

/** Adds chats to waves; those that are in them already stay as they are. */
export const insertWaveChats = (
  trx: Db,
  rows: readonly WaveChatRow[],
): Promise<unknown> =>
  trx
    .insertInto('wave_chats')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** A chat of a wave that is not over. */
export interface WaveChat extends Pick<
  WaveChatRow,
  'session' | 'message' | 'same_words'
> {
  site: string;
  visitor: string;
  address: string | null;
  /** 1: a ban that was made of this chat refuses its visitor; 0. */
  blocked: number;
}

/**
 * Lists the chats of a wave that are not over, in the order in which they were
 * written.
 *
 * @param sites null: all
 */
export const listWaveChats = async (
  db: Db,
  wave: number,
  sites: readonly string[] | null,
  now: number,
): Promise<WaveChat[]> =>
  db
    .selectFrom('wave_chats as c')
    .innerJoin('sessions as s', 's.code', 'c.session')
    .select(['c.session', 'c.message', 'c.same_words'])
    .select(['s.site', 's.visitor', 's.address'])
    .select(
      sql<number>`case when ${isBlocked(sql.ref('c.session'), now)} then 1 else 0 end`.as(
        'blocked',
      ),
    )
    .where('c.wave', '=', wave)
    .where('s.ended_at', 'is', null)
    .$if(sites !== null, (query) => query.where('s.site', 'in', sites ?? []))
    .orderBy('c.message')
    .execute();

/** Lists the sites of all chats that were in a wave, one for each chat. */
export const listSitesOfWave = async (
  db: Db,
  wave: number,
): Promise<string[]> => {
  const rows = await db
    .selectFrom('wave_chats as c')
    .innerJoin('sessions as s', 's.code', 'c.session')
    .select('s.site')
    .where('c.wave', '=', wave)
    .execute();
  return rows.map(({ site }) => site);
};
