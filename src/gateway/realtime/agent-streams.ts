import type { Ban } from '../../protocol/bans';
import { presentBans } from '../bans/present-ban';
import type { Caller } from '../auth/caller';
import { canSee } from '../auth/policies';
import { filterConcernedSessions } from '../sessions/filter-concerned-sessions';
import { describeSession } from '../sessions/describe-session';
import { listBansById } from '../store/bans';
import { bansOfVendorBan } from '../store/vendors/bans-of-vendor-ban';
import { findMessage } from '../store/messages';
import { findSession, listRecentSessions } from '../store/sessions';
import type { EventSink } from './event-stream';
import type { ChangeFeed } from './change-feed';
import type { HandleChanges } from './change-batcher';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

const DAY = 24 * 60 * 60 * 1000;
/** More chats at once than a person looks through. */
const MOST_SESSIONS = 500;

/** More bans at once than a person follows one by one. */
const MOST_BANS = 20;
/** How long no more of them came before their number is what is told. */
const CALM = 1000;

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
  db: Db;
  feed: ChangeFeed;
  now: () => number;
}) => {
  const streams = new Set<AgentStream>();
  let reloading: NodeJS.Timeout | undefined;

  const tell = (site: string, event: string, data: unknown) => {
    for (const stream of streams) {
      if (canSee(stream.caller, { sites: [site] })) send(stream, event, data);
    }
  };

  /** Many bans changed: once that is over, whoever lists them lists them anew. */
  const reloadSoon = () => {
    clearTimeout(reloading);
    reloading = setTimeout(() => {
      for (const stream of streams) send(stream, 'reload', {});
    }, CALM);
    reloading.unref();
  };

  const recent = () =>
    listRecentSessions(db, { since: now() - DAY, limit: MOST_SESSIONS });

  const sessionChanged = async (code: string) => {
    const row = await findSession(db, code);
    if (!row) return;
    tell(row.site, 'session', await describeSession(db, row, now()));
  };

  const linksAdded = async (visitors: readonly string[]) => {
    for (const row of await recent()) {
      if (!visitors.includes(row.visitor)) continue;
      tell(row.site, 'session', await describeSession(db, row, now()));
    }
  };

  const tellBan = (ban: Ban) => {
    for (const stream of streams) {
      if (canSee(stream.caller, ban)) send(stream, 'ban', ban);
    }
  };

  const tellConcerned = async (keys: readonly Key[]) => {
    const sessions = await recent();
    for (const row of await filterConcernedSessions(db, keys, sessions)) {
      tell(row.site, 'session', await describeSession(db, row, now()));
    }
  };

  const bansChanged = async (ids: readonly number[]) => {
    const bans = await listBansById(db, ids);
    if (bans.length > MOST_BANS) {
      reloadSoon();
      await tellConcerned(bans.flatMap(({ keys }) => keys));
      return;
    }
    const shown = await presentBans(db, bans, now());
    for (const [index, ban] of shown.entries()) {
      tellBan(ban);
      await tellConcerned(bans[index]?.keys ?? []);
    }
  };

  const vendorsChanged = async (rows: readonly number[]) => {
    if (rows.length > MOST_BANS) return reloadSoon();
    for (const row of rows) {
      const bans = await listBansById(db, await bansOfVendorBan(db, row));
      (await presentBans(db, bans, now())).forEach(tellBan);
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

  const follow: HandleChanges = async (kind, subjects) => {
    if (!streams.size) return;
    if (kind === 'people') return endForbidden();
    if (kind === 'ban') return bansChanged(subjects.map(Number));
    if (kind === 'link') return linksAdded(subjects);
    if (kind === 'vendor') return vendorsChanged(subjects.map(Number));
    for (const subject of subjects) {
      if (kind === 'session') await sessionChanged(subject);
      if (kind === 'message') await messageAdded(Number(subject));
    }
  };
  feed.follow(follow);

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
          if (canSee(caller, { sites: [row.site] })) {
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
