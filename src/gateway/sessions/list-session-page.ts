import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Db } from '../store/db';
import type { SessionRow } from '../store/schema/schema';
import { listSessions, type SessionQuery } from '../store/sessions';
import type { SessionState } from '../../protocol/sessions';
import { findSessionBans } from './describe-session';

/** Sessions that one page looks at, at most; then it is shorter than asked for. */
const MOST_SEEN = 500;

interface Query extends Omit<SessionQuery, 'isEnded'> {
  state?: SessionState;
  now: number;
}

/** Sessions of a page, and where the next one begins. */
interface SessionsPage {
  rows: SessionRow[];
  /** The last session that was looked at; absent on the last page. */
  last?: SessionRow;
}

/**
 * Lists a page of sessions in a state, newest first. Whether a visitor is
 * refused is no column, so that of many live sessions only some are looked at.
 */
export const listSessionPage = async (
  db: Db,
  { state, limit, now, ...query }: Query,
): Promise<SessionsPage> => {
  const bySight = state === 'live' || state === 'blocked';
  const found = await listSessions(db, {
    ...query,
    ...(state && { isEnded: state === 'ended' }),
    // One more tells whether there is a next page.
    limit: (bySight ? MOST_SEEN : limit) + 1,
  });
  const rows: SessionRow[] = [];
  let seen = 0;
  for (const row of found) {
    if (rows.length === limit || (bySight && seen === MOST_SEEN)) break;
    seen += 1;
    if (bySight) {
      const isBlocked = (await findSessionBans(db, row, now)).length > 0;
      await yieldToEventLoop();
      if (isBlocked !== (state === 'blocked')) continue;
    }
    rows.push(row);
  }
  const last = seen < found.length ? found[seen - 1] : undefined;
  return { rows, ...(last && { last }) };
};
