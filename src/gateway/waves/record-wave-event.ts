import { isoTime } from '../lib/iso-time';
import type { Db } from '../store/db';
import { listSitesOfWave } from '../store/waves/wave-chats';
import { findWave } from '../store/waves/waves';
import { recordEvents } from '../webhooks/outbox/record-events';
import { FEWEST_CHATS } from './fewest-chats';

/**
 * Writes for the receivers of webhooks that a wave began or ended: for those who
 * are told of three of its chats at least. What people write stays in the chats.
 * Part of the transaction in which it did, after all else of it.
 */
export const recordWaveEvent = (
  trx: Db,
  type: 'wave.began' | 'wave.ended',
  id: number,
  at: number,
): Promise<void> =>
  recordEvents(
    trx,
    type,
    async () => {
      const wave = await findWave(trx, id);
      if (!wave) return [];
      const sites = await listSitesOfWave(trx, id);
      return [
        {
          subject: `wave ${id}`,
          data: {
            id,
            since: isoTime(wave.since),
            endedAt: wave.ended_at === null ? null : isoTime(wave.ended_at),
          },
          concerns: (some) =>
            sites.filter((site) => some === null || some.includes(site))
              .length >= FEWEST_CHATS,
        },
      ];
    },
    at,
  );
