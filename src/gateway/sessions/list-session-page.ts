import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { SessionRow } from '../store/schema/schema';
import { listSessions, type SessionQuery } from '../store/sessions';
import type { SessionState } from '../../protocol/sessions';
import { findBansOfSessions, type SessionDeps } from './concerning-keys';

/** Sessions that one page looks at, at most; then it is shorter than asked for. */
const MOST_SEEN = 500;
/** Of those, sessions that are looked at at once, at least. */
const FEWEST = 20;

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
  deps: SessionDeps,
  { state, limit, now, ...query }: Query,
): Promise<SessionsPage> => {
  const bySight = state === 'live' || state === 'blocked';
  const found = await listSessions(deps.db, {
    ...query,
    ...(state && { isEnded: state === 'ended' }),
    // One more tells whether there is a next page.
    limit: (bySight ? MOST_SEEN : limit) + 1,
  });
  const rows: SessionRow[] = [];
  let seen = 0;
  const most = bySight ? MOST_SEEN : found.length;
  while (rows.length < limit && seen < Math.min(most, found.length)) {
    const wanted = Math.max(limit - rows.length, FEWEST);
    const some = found.slice(seen, Math.min(seen + wanted, most));
    const bans = bySight ? await findBansOfSessions(deps, some, now) : [];
    for (const [index, row] of some.entries()) {
      if (rows.length === limit) break;
      seen += 1;
      const isBlocked = bans[index] !== undefined && bans[index].length > 0;
      if (bySight && isBlocked !== (state === 'blocked')) continue;
      rows.push(row);
    }
    await yieldToEventLoop();
  }
  const last = seen < found.length ? found[seen - 1] : undefined;
  return { rows, ...(last && { last }) };
};
