import type { Db } from '../db';
import { inChunks } from '../in-chunks';
import { deleteWithChildren } from '../retention/delete-with-children';

/** Writes down that a receiver may have read of something, once for each. */
export const upsertReceipts = async (
  trx: Db,
  receiver: string,
  subjects: readonly string[],
  at: number,
): Promise<void> => {
  if (!subjects.length) return;
  await trx
    .insertInto('webhook_receipts')
    .values(
      [...new Set(subjects)].map((subject) => ({ receiver, subject, at })),
    )
    .onConflict((conflict) =>
      conflict.columns(['subject', 'receiver']).doUpdateSet({ at }),
    )
    .execute();
};

/** Lists the receivers that may have read of any of some bans or chats. */
export const listReceiversOf = async (
  db: Db,
  subjects: readonly string[],
): Promise<string[]> => {
  const rows = await inChunks(subjects, (some) =>
    db
      .selectFrom('webhook_receipts')
      .select('receiver')
      .distinct()
      .where('subject', 'in', some)
      .execute(),
  );
  return [...new Set(rows.map(({ receiver }) => receiver))].toSorted();
};

/** Deletes the events about some bans or chats, also those still to be sent. */
export const deleteEventsAbout = async (
  trx: Db,
  subjects: readonly string[],
): Promise<void> => {
  await inChunks(subjects, async (some) => {
    const rows = await trx
      .selectFrom('webhook_events')
      .select('id')
      .where('subject', 'in', some)
      .execute();
    await deleteWithChildren(
      trx,
      'webhook_events',
      'id',
      rows.map(({ id }) => id),
    );
    return [];
  });
};
