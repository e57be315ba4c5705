import { appliesTo } from '../store/predicates';
import type { SessionRow } from '../store/schema/schema';
import { findSession } from '../store/sessions';
import { recordEvents } from '../webhooks/outbox/record-events';
import type { SessionDeps } from './concerning-keys';
import { describeSession } from './describe-session';

const toEvent = async (deps: SessionDeps, row: SessionRow, at: number) => {
  // Of no other site: a receiver may be of this one alone.
  const session = await describeSession(deps, row, at, [row.site]);
  return {
    subject: `session ${row.code}`,
    // What people write stays in the chat.
    data: { ...session, lastMessage: null },
    concerns: (sites: readonly string[] | null) => appliesTo([row.site], sites),
  };
};

/**
 * Writes for the receivers of webhooks that chats started or ended. Part of the
 * transaction in which they did, after all else of it.
 */
export const recordSessionEvents = (
  deps: SessionDeps,
  type: 'session.started' | 'session.ended',
  codes: readonly string[],
  at: number,
): Promise<void> =>
  codes.length
    ? recordEvents(
        deps.db,
        type,
        async () => {
          const events = [];
          for (const code of codes) {
            const row = await findSession(deps.db, code);
            if (row) events.push(await toEvent(deps, row, at));
          }
          return events;
        },
        at,
      )
    : Promise.resolve();
