import type { WebhookEvent } from '../../protocol/webhook-events';
import { findBlocklist } from '../store/blocklists/blocklists';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import { recordEvents } from '../webhooks/outbox/record-events';
import { presentLists } from './present-list';

/**
 * Writes for the receivers of webhooks what became of a list. Part of the
 * transaction in which it did, after all else of it.
 */
export const recordListEvent = (
  trx: Db,
  type: Extract<WebhookEvent, `list.${string}`>,
  id: number,
  at: number,
): Promise<void> =>
  recordEvents(
    trx,
    type,
    async () => {
      const list = await findBlocklist(trx, id);
      if (!list) return [];
      const [data] = await presentLists(trx, [list], at);
      return data
        ? [
            {
              ...{ subject: `list ${id}`, data },
              concerns: (sites) => appliesTo(list.sites ?? [], sites),
            },
          ]
        : [];
    },
    at,
  );
