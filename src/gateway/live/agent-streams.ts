import type { Kysely } from 'kysely';
import { presentBan } from '../bans/present-ban';
import { maySee, type Caller } from '../people/caller';
import { concernedBy } from '../sessions/concerned-by';
import { describeSession } from '../sessions/describe-session';
import { loadBans, type StoredBan } from '../store/bans';
import { bansOfVendorBan } from '../store/bans-of-vendor-ban';
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
  /**
   * What came while the stream was told what there is: sent after that, since
   * it is newer.
   */
  waiting: (() => void)[] | null;
  /** Whether the token it was opened with is still good. */
  stillMay: () => Promise<boolean>;
}

const send = ({ sink, waiting }: AgentStream, event: string, data: unknown) => {
  if (waiting) waiting.push(() => sink.send(event, data));
  else sink.send(event, data);
};

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
    for (const stream of streams) {
      if (maySee(stream.caller, site)) send(stream, event, data);
    }
  };

  const recent = () =>
    recentSessions(db, { since: now() - DAY, limit: MOST_SESSIONS });

  const sessionChanged = async (code: string) => {
    const row = await findSession(db, code);
    if (!row) return;
    tell(row.site, 'session', await describeSession(db, row, now()));
  };

  const linkAdded = async (visitor: string) => {
    for (const row of await recent()) {
      if (row.visitor !== visitor) continue;
      tell(row.site, 'session', await describeSession(db, row, now()));
    }
  };

  const tellBan = async (ban: StoredBan) => {
    const shown = await presentBan(db, ban, now());
    for (const stream of streams) {
      const visible =
        ban.sites.length === 0 ||
        ban.sites.some((site) => maySee(stream.caller, site));
      if (visible) send(stream, 'ban', shown);
    }
  };

  const vendorChanged = async (row: number) => {
    const bans = await loadBans(db, await bansOfVendorBan(db, row));
    for (const ban of bans) await tellBan(ban);
  };

  const banChanged = async (id: number) => {
    const [ban] = await loadBans(db, [id]);
    if (!ban) return;
    await tellBan(ban);
    const concerns = concernedBy(ban.keys);
    for (const row of await recent()) {
      if (await concerns(db, row)) {
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

  const endForbidden = async () => {
    for (const { sink, stillMay } of streams) {
      if (!(await stillMay())) sink.close();
    }
  };

  feed.subscribe(async ({ kind, subject }: Change) => {
    if (!streams.size) return;
    if (kind === 'people') await endForbidden();
    if (kind === 'session') await sessionChanged(subject);
    if (kind === 'ban') await banChanged(Number(subject));
    if (kind === 'vendor') await vendorChanged(Number(subject));
    if (kind === 'message') await messageAdded(Number(subject));
    if (kind === 'link') await linkAdded(subject);
  });

  return {
    /**
     * Sends what there is, then `ready`, then whatever changes.
     *
     * @param stillMay asked again from time to time; false ends the stream
     */
    async open(
      caller: Caller,
      sink: EventSink,
      stillMay: () => Promise<boolean>,
    ): Promise<() => void> {
      const stream: AgentStream = { caller, sink, waiting: [], stillMay };
      streams.add(stream);
      try {
        const rows = await recent();
        for (const row of rows.reverse()) {
          if (maySee(caller, row.site)) {
            sink.send('session', await describeSession(db, row, now()));
          }
        }
      } catch (error) {
        streams.delete(stream);
        throw error;
      }
      sink.send('ready', {});
      const waited = stream.waiting ?? [];
      stream.waiting = null;
      waited.forEach((tell) => tell());
      return () => streams.delete(stream);
    },
    /** Ends the streams of those who signed out or may no longer look. */
    endForbidden,
  };
};

export type AgentStreams = ReturnType<typeof createAgentStreams>;
