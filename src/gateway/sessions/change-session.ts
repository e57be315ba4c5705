import { insertChange } from '../store/changes';
import type { SessionRow } from '../store/schema/schema';
import type { Db } from '../store/db';

type Columns = Partial<
  Pick<SessionRow, 'ended_at' | 'assigned' | 'claimed_by' | 'claimed_by_name'>
>;

const change = (db: Db, code: string, columns: Columns, at: number) =>
  db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('sessions')
      .set(columns)
      .where('code', '=', code)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    // Another gateway ended it meanwhile.
    if (!numUpdatedRows) return;
    await insertChange(trx, { kind: 'session', subject: code, at });
  });

export const endSession = (db: Db, code: string, at: number) =>
  change(db, code, { ended_at: at }, at);

/** The widget said that an agent is there. */
export const assignSession = (db: Db, code: string, at: number) =>
  change(db, code, { assigned: 1 }, at);

/** An agent opened a session that nobody has yet, or blocked its visitor. */
export const claimSession = async (
  db: Db,
  { code, claimed_by, ended_at }: SessionRow,
  by: { id: number; name: string },
  { at, takeOver = false }: { at: number; takeOver?: boolean },
): Promise<void> => {
  const free = claimed_by === null || takeOver;
  if (ended_at !== null || !free || claimed_by === by.id) return;
  await change(db, code, { claimed_by: by.id, claimed_by_name: by.name }, at);
};

/** Ends the sessions that no stream was seen of since a time. */
export const endAbandoned = async (
  db: Db,
  since: number,
  at: number,
): Promise<void> => {
  const rows = await db
    .selectFrom('sessions')
    .select('code')
    .where('ended_at', 'is', null)
    .where('last_seen_at', '<', since)
    .execute();
  for (const { code } of rows) await endSession(db, code, at);
};
