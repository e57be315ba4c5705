import type { Wave } from '../../protocol/waves';
import type { Db } from '../store/db';
import { findWave, listOpenWaves } from '../store/waves/waves';
import { canSeeWave, presentWave, type WaveReader } from './present-wave';

/** Lists the waves that go on, as somebody sees them. */
export const listShownWaves = async (
  db: Db,
  reader: WaveReader,
  now: number,
): Promise<Wave[]> => {
  const shown: Wave[] = [];
  for (const row of await listOpenWaves(db)) {
    const wave = await presentWave(db, row, reader, now);
    if (wave.endedAt === null) shown.push(wave);
  }
  return shown;
};

/** Returns a wave as somebody sees it; undefined if it is none of their sites’. */
export const findShownWave = async (
  db: Db,
  id: number,
  reader: WaveReader,
  now: number,
): Promise<Wave | undefined> => {
  const row = await findWave(db, id);
  return row && (await canSeeWave(db, id, reader))
    ? presentWave(db, row, reader, now)
    : undefined;
};
