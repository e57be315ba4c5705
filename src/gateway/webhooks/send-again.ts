import { TEST_EVENT } from '../../protocol/webhook-events';
import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import type { Db } from '../store/db';
import {
  findDelivery,
  insertDeliveries,
  insertEvents,
  updateDelivery,
} from '../store/webhooks/deliveries';
import type { StoredWebhook } from '../store/webhooks/webhooks';
import { requireWebhook } from './change-webhook';
import { eventRow } from './outbox/record-events';

interface Act {
  by: Actor;
  at: number;
}

/** A delivery with its event and what is sent. */
export type FoundDelivery = NonNullable<
  Awaited<ReturnType<typeof findDelivery>>
>;

/**
 * Finds a delivery to a receiver.
 *
 * @throws ApiError `not_found`
 */
export const requireDelivery = async (
  db: Db,
  webhook: number,
  id: number,
): Promise<FoundDelivery> => {
  const delivery = await findDelivery(db, webhook, id);
  if (delivery) return delivery;
  throw new ApiError('not_found', `There is no delivery ${id}.`, 'delivery');
};

/** @throws ApiError `conflict` */
const requireEnabled = ({ id, disabled_at }: StoredWebhook): void => {
  if (disabled_at === null) return;
  throw new ApiError('conflict', `Webhook ${id} is disabled.`);
};

/**
 * Sends a receiver a test event.
 *
 * @returns its delivery, which is tried at once
 * @throws ApiError `not_found`; `conflict` if it is disabled
 */
export const testWebhook = (
  db: Db,
  id: number,
  { by, at }: Act,
): Promise<FoundDelivery> =>
  db.transaction().execute(async (trx) => {
    requireEnabled(await requireWebhook(trx, id));
    const subject = `webhook ${id}`;
    const data = { webhook: id, by: { id: by.id, name: by.name } };
    const [event = 0] = await insertEvents(trx, [
      eventRow(TEST_EVENT, { subject, data }, at),
    ]);
    const delivery = await insertDeliveries(trx, [{ webhook: id, event }], at);
    await insertAudit(trx, { by, at, action: 'test webhook', subject: id });
    await insertChange(trx, { kind: 'webhook', subject: TEST_EVENT, at });
    return requireDelivery(trx, id, delivery);
  });

/**
 * Sends what a receiver was sent before, or what was given up, once more: the
 * same message under the same id, and again as often as a new one.
 *
 * @throws ApiError `not_found`; `conflict` if the receiver is disabled
 */
export const redeliver = (
  db: Db,
  webhook: number,
  id: number,
  { by, at }: Act,
): Promise<FoundDelivery> =>
  db.transaction().execute(async (trx) => {
    requireEnabled(await requireWebhook(trx, webhook));
    const before = await requireDelivery(trx, webhook, id);
    // One that is being tried now is.
    if (before.holder === null) {
      const again = { state: 'pending', attempts: 0, due_at: at } as const;
      await updateDelivery(trx, id, again);
    }
    await insertAudit(trx, {
      ...{ by, at, action: 'redeliver', subject: webhook },
      detail: { delivery: id },
    });
    await insertChange(trx, { kind: 'webhook', subject: id, at });
    return requireDelivery(trx, webhook, id);
  });
