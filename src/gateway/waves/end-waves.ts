import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { listWaveChats } from '../store/waves/wave-chats';
import { endWave, listOpenWaves, type WaveRow } from '../store/waves/waves';
import { FEWEST_CHATS } from './fewest-chats';
import { recordWaveEvent } from './record-wave-event';

/** Lists the waves that go on, and of which fewer than three chats are left. */
const listOver = async (db: Db, now: number): Promise<WaveRow[]> => {
  const over: WaveRow[] = [];
  for (const wave of await listOpenWaves(db)) {
    const chats = await listWaveChats(db, wave.id, null, now);
    const left = chats.filter(({ blocked }) => !blocked);
    if (left.length < FEWEST_CHATS) over.push(wave);
  }
  return over;
};

/**
 * Ends the waves of which fewer than three chats are left: the others are over,
 * or their visitors were blocked.
 *
 * @returns how many there were
 */
export const endOverWaves = async (db: Db, at: number): Promise<number> => {
  if (!(await listOver(db, at)).length) return 0;
  return db.transaction().execute(async (trx) => {
    const over = await listOver(trx, at);
    for (const { id } of over) {
      await endWave(trx, id, at);
      await insertChange(trx, { kind: 'wave', subject: id, at });
      await recordWaveEvent(trx, 'wave.ended', id, at);
    }
    return over.length;
  });
};
