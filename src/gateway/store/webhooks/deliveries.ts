import type { Insertable, Selectable, Updateable } from 'kysely';
import type { DeliveryState } from '../../../protocol/webhooks';
import type { Db } from '../db';
import { inChunks } from '../in-chunks';
import type {
  WebhookDeliveryTable,
  WebhookEventTable,
} from '../schema/webhook-tables';

/** What became of an event at one receiver, with the event. */
export type StoredDelivery = Selectable<WebhookDeliveryTable> &
  Pick<Selectable<WebhookEventTable>, 'message' | 'type' | 'subject' | 'at'>;

/** Adds events, and returns their ids in the order of the rows. */
export const insertEvents = async (
  trx: Db,
  rows: readonly Insertable<WebhookEventTable>[],
): Promise<number[]> => {
  if (!rows.length) return [];
  const ids = await trx
    .insertInto('webhook_events')
    .values(rows)
    .returning('id')
    .execute();
  // In no promised order, but each later row has the greater id.
  return ids.map(({ id }) => id).sort((one, other) => one - other);
};

/** Adds deliveries that are to be tried now; returns the id of the first. */
export const insertDeliveries = async (
  trx: Db,
  rows: readonly { webhook: number; event: number }[],
  at: number,
): Promise<number> => {
  const ids = await inChunks(rows, (some) =>
    trx
      .insertInto('webhook_deliveries')
      .values(
        some.map((row): Insertable<WebhookDeliveryTable> => ({
          ...row,
          ...{ state: 'pending', attempts: 0, due_at: at },
        })),
      )
      .returning('id')
      .execute(),
  );
  return Math.min(...ids.map(({ id }) => id));
};

const deliveries = (db: Db) =>
  db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('webhook_events as e', 'e.id', 'd.event')
    .selectAll('d')
    .select(['e.message', 'e.type', 'e.subject', 'e.at']);

/** Lists what became of events at one receiver, newest first. */
export const listDeliveries = (
  db: Db,
  webhook: number,
  {
    state,
    before,
    limit,
  }: {
    state?: DeliveryState | undefined;
    before?: number | undefined;
    limit: number;
  },
): Promise<StoredDelivery[]> =>
  deliveries(db)
    .where('d.webhook', '=', webhook)
    .$if(state !== undefined, (select) =>
      select.where('d.state', '=', state as DeliveryState),
    )
    .$if(before !== undefined, (select) =>
      select.where('d.id', '<', before as number),
    )
    .orderBy('d.id', 'desc')
    .limit(limit)
    .execute();

/** Returns a delivery with what is sent, if the receiver has one of this id. */
export const findDelivery = (
  db: Db,
  webhook: number,
  id: number,
): Promise<(StoredDelivery & { payload: string }) | undefined> =>
  deliveries(db)
    .select('e.payload')
    .where('d.webhook', '=', webhook)
    .where('d.id', '=', id)
    .executeTakeFirst();

/** Changes columns of a delivery, of one that a process holds if that is named. */
export const updateDelivery = async (
  trx: Db,
  id: number,
  columns: Updateable<WebhookDeliveryTable>,
  holder?: string,
): Promise<boolean> => {
  const row = await trx
    .updateTable('webhook_deliveries')
    .set(columns)
    .where('id', '=', id)
    .$if(holder !== undefined, (update) =>
      update.where('holder', '=', holder as string),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
};

/** Gives up what is still to be sent to a receiver. */
export const updatePendingAsDisabled = (
  trx: Db,
  webhook: number,
): Promise<unknown> =>
  trx
    .updateTable('webhook_deliveries')
    .set({ state: 'failed', due_at: null, holder: null, failure: 'disabled' })
    .where('webhook', '=', webhook)
    .where('state', '=', 'pending')
    .execute();
