import { insertChange } from '../store/changes';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';
import {
  updateLiveSession,
  type LiveSessionUpdate,
} from '../store/live-sessions';
import { recordSessionEvents } from './record-session-events';

const change = (db: Db, code: string, columns: LiveSessionUpdate, at: number) =>
  db.transaction().execute(async (trx) => {
    // False: another gateway ended it meanwhile.
    if (!(await updateLiveSession(trx, code, columns))) return;
    await insertChange(trx, { kind: 'session', subject: code, at });
    if (columns.ended_at === undefined) return;
    const over = { db: trx, neverBan: null };
    await recordSessionEvents(over, 'session.ended', [code], at);
  });

export const endSession = (db: Db, code: string, at: number) =>
  change(db, code, { ended_at: at }, at);

/** Marks a session as answered: its widget said that an agent joined. */
export const assignSession = (db: Db, code: string, at: number) =>
  change(db, code, { assigned: 1 }, at);

/**
 * Gives a session to the agent who opened it, if it is nobody's yet, or who
 * blocked its visitor.
 */
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
