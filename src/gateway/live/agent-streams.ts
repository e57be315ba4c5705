import type { Kysely } from 'kysely';
import type { Session } from '../../protocol/agent';
import { nameOf } from '../bans/decide';
import { presentBan } from '../bans/present-ban';
import { maySee, type Caller } from '../people/caller';
import { describeSession, keysOfSession } from '../sessions/describe-session';
import { loadBans } from '../store/bans';
import { findMessage } from '../store/messages';
import type { Schema } from '../store/schema';
import { findSession, recentSessions } from '../store/sessions';
import type { EventSink } from './event-stream';
import type { Change, Feed } from './feed';

const DAY = 24 * 60 * 60 * 1000;
/** More chats at once than a person looks through. */
const MOST_SESSIONS = 500;

interface AgentStream {
  caller: Caller;
  sink: EventSink;
}

/** The open streams of agents: chats, their messages and bans as they come. */
export const createAgentStreams = ({
  db,
  feed,
  now,
}: {
  db: Kysely<Schema>;
  feed: Feed;
  now: () => number;
}) => {
  const streams = new Set<AgentStream>();

  const tell = (site: string, event: string, data: unknown) => {
    for (const { caller, sink } of streams) {
      if (maySee(caller, site)) sink.send(event, data);
    }
  };

  const recent = () =>
    recentSessions(db, { since: now() - DAY, limit: MOST_SESSIONS });

  const sessionChanged = async (code: string) => {
    const row = await findSession(db, code);
    if (!row) return;
    tell(row.site, 'session', await describeSession(db, row, now()));
  };

  const banChanged = async (id: number) => {
    const [ban] = await loadBans(db, [id]);
    if (!ban) return;
    const shown = await presentBan(db, ban, now());
    for (const { caller, sink } of streams) {
      const visible =
        ban.sites.length === 0 ||
        ban.sites.some((site) => maySee(caller, site));
      if (visible) sink.send('ban', shown);
    }
    const names = new Set(ban.keys.map(nameOf));
    for (const row of await recent()) {
      const keys = await keysOfSession(db, row);
      if (keys.some((key) => names.has(nameOf(key)))) {
        tell(row.site, 'session', await describeSession(db, row, now()));
      }
    }
  };

  const messageAdded = async (id: number) => {
    const found = await findMessage(db, id);
    const session = found && (await findSession(db, found.session));
    if (!found || !session) return;
    tell(session.site, 'message', {
      code: session.code,
      message: found.message,
    });
  };

  feed.subscribe(async ({ kind, subject }: Change) => {
    if (!streams.size) return;
    if (kind === 'session') await sessionChanged(subject);
    if (kind === 'ban') await banChanged(Number(subject));
    if (kind === 'message') await messageAdded(Number(subject));
  });

  return {
    /** Sends what there is, then `ready`, then whatever changes. */
    async open(caller: Caller, sink: EventSink): Promise<() => void> {
      const stream = { caller, sink };
      streams.add(stream);
      const rows = await recent();
      const sessions: Session[] = [];
      for (const row of rows.reverse()) {
        if (maySee(caller, row.site)) {
          sessions.push(await describeSession(db, row, now()));
        }
      }
      sessions.forEach((session) => sink.send('session', session));
      sink.send('ready', {});
      return () => streams.delete(stream);
    },
  };
};

export type AgentStreams = ReturnType<typeof createAgentStreams>;
