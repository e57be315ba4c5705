import type { WebhookEvent } from '../../protocol/webhook-events';
import { findAppeal } from '../store/appeals';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import { recordEvents } from '../webhooks/outbox/record-events';
import { presentAppeal } from './present-appeal';

/**
 * Writes for the receivers of webhooks that somebody appealed, or was answered.
 * Part of the transaction in which they were.
 */
export const recordAppealEvent = (
  trx: Db,
  type: Extract<WebhookEvent, `appeal.${string}`>,
  id: number,
  at: number,
): Promise<void> =>
  recordEvents(
    trx,
    type,
    async () => {
      const row = await findAppeal(trx, id);
      if (!row) return [];
      return [
        {
          subject: `appeal ${id}`,
          data: presentAppeal(row),
          concerns: (sites) => appliesTo([row.site], sites),
        },
      ];
    },
    at,
  );
