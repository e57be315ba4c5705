import type { Caller } from '../auth/caller';
import { ApiError } from '../lib/errors/api-error';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import {
  updateLiveSession,
  type LiveSessionUpdate,
} from '../store/live-sessions';
import type { AuditAction } from '../store/schema/people-tables';
import type { SessionRow } from '../store/schema/schema';
import { updateDone } from '../store/sessions';
import { recordSessionEvents } from './record-session-events';

/** Who changes a chat, and when. */
interface Act {
  by: Pick<Caller, 'id' | 'name' | 'isUser'>;
  at: number;
}

const write = async (
  trx: Db,
  { code }: SessionRow,
  { by, at }: Act,
  action: AuditAction,
  detail: object = {},
): Promise<void> => {
  await insertAudit(trx, { by, at, action, subject: code, detail });
  await insertChange(trx, { kind: 'session', subject: code, at });
};

const changeLive = (
  db: Db,
  session: SessionRow,
  columns: LiveSessionUpdate,
  act: Act,
  action: AuditAction,
  detail?: object,
): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    if (!(await updateLiveSession(trx, session.code, columns))) return false;
    await write(trx, session, act, action, detail);
    return true;
  });

const sessionEnded = () => new ApiError('session_ended', 'This chat is over.');

/**
 * Ends a chat for its visitor; of one that is over nothing changes. Part of a
 * transaction.
 */
export const endByAgentIn = async (
  trx: Db,
  session: SessionRow,
  act: Act,
): Promise<void> => {
  const columns = { ended_at: act.at };
  if (!(await updateLiveSession(trx, session.code, columns))) return;
  await write(trx, session, act, 'end chat');
  const over = { db: trx, neverBan: null };
  await recordSessionEvents(over, 'session.ended', [session.code], act.at);
};

/** Ends a chat for its visitor; of one that is over nothing changes. */
export const endByAgent = (
  db: Db,
  session: SessionRow,
  act: Act,
): Promise<void> =>
  db.transaction().execute((trx) => endByAgentIn(trx, session, act));

/**
 * Takes a chat from whoever has it, so that anybody may claim it.
 *
 * @throws ApiError `session_ended`
 */
export const releaseSession = async (
  db: Db,
  session: SessionRow,
  act: Act,
): Promise<void> => {
  if (session.ended_at !== null) throw sessionEnded();
  if (session.claimed_by === null) return;
  const columns = { claimed_by: null, claimed_by_name: null };
  const from = session.claimed_by;
  const isDone = await changeLive(db, session, columns, act, 'release chat', {
    from,
  });
  if (!isDone) throw sessionEnded();
};

/**
 * Gives a chat to a colleague, whoever has it.
 *
 * @throws ApiError `session_ended`
 */
export const handOverSession = async (
  db: Db,
  session: SessionRow,
  to: { id: number; name: string },
  act: Act,
): Promise<void> => {
  const columns = { claimed_by: to.id, claimed_by_name: to.name };
  const detail = { from: session.claimed_by, to: to.id };
  if (
    !(await changeLive(db, session, columns, act, 'hand over chat', detail))
  ) {
    throw sessionEnded();
  }
};

/** Marks a chat, also one that is over, as done until its visitor writes again. */
export const markDone = (
  db: Db,
  session: SessionRow,
  act: Act,
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    if (!(await updateDone(trx, session.code, act.at))) return;
    await write(trx, session, act, 'mark chat done');
  });
