import type { Db } from '../db';
import type { StoredDelivery } from './deliveries';

/** A delivery that a process has claimed. */
export type ClaimedDelivery = Pick<
  StoredDelivery,
  'id' | 'attempts' | 'message' | 'type' | 'subject'
> & { payload: string; at: number };

/** Lists the receivers that something is to be sent to now. */
export const listDueWebhooks = async (
  db: Db,
  now: number,
): Promise<number[]> => {
  const rows = await db
    .selectFrom('webhook_deliveries')
    .select('webhook')
    .distinct()
    .where('due_at', '<=', now)
    .execute();
  return rows.map(({ webhook }) => webhook);
};

/** Returns when the next delivery is due; undefined if none is. */
export const findNextDue = async (db: Db): Promise<number | undefined> => {
  const { next } = await db
    .selectFrom('webhook_deliveries')
    .select((select) => select.fn.min('due_at').as('next'))
    .where('due_at', 'is not', null)
    .executeTakeFirstOrThrow();
  return next ?? undefined;
};

/**
 * Claims the deliveries to a receiver that are due, the oldest first, and counts
 * the attempt. Part of a transaction.
 *
 * @param lease `until`: when they are due again if their holder says no more
 */
export const claimDueDeliveries = async (
  trx: Db,
  webhook: number,
  lease: { holder: string; until: number; now: number; limit: number },
): Promise<ClaimedDelivery[]> => {
  const due = await trx
    .selectFrom('webhook_deliveries as d')
    .innerJoin('webhook_events as e', 'e.id', 'd.event')
    .select(['d.id', 'd.attempts', 'e.message', 'e.type', 'e.subject'])
    .select(['e.payload', 'e.at'])
    .where('d.webhook', '=', webhook)
    .where('d.due_at', '<=', lease.now)
    .orderBy('d.due_at')
    .orderBy('d.id')
    .limit(lease.limit)
    .execute();
  if (!due.length) return [];
  await trx
    .updateTable('webhook_deliveries')
    .set((set) => ({
      holder: lease.holder,
      due_at: lease.until,
      attempts: set('attempts', '+', 1),
      attempted_at: lease.now,
    }))
    .where(
      'id',
      'in',
      due.map(({ id }) => id),
    )
    .execute();
  return due.map((row) => ({ ...row, attempts: row.attempts + 1 }));
};

/** Lists the processes that try deliveries. */
export const listDeliveryHolders = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('webhook_deliveries')
    .select('holder')
    .distinct()
    .where('due_at', 'is not', null)
    .where('holder', 'is not', null)
    .execute();
  return rows.flatMap(({ holder }) => holder ?? []);
};

/** Makes what a process tried, and says no more of, due now. */
export const releaseDeliveries = (
  db: Db,
  holder: string,
  now: number,
): Promise<unknown> =>
  db
    .updateTable('webhook_deliveries')
    .set({ holder: null, due_at: now })
    .where('holder', '=', holder)
    .where('due_at', 'is not', null)
    .execute();
