import type { NeverBan } from '../keys/never-ban';
import type { Secrets } from '../lib/secrets';
import { listBansById, type StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import { findMessage, listMessages } from '../store/messages';
import { appliesTo } from '../store/predicates';
import { findSession } from '../store/sessions';
import { decide } from '../verdict/decide';
import { findKeySet, type KeySet } from '../verdict/key-set';
import { createTextMatcher } from '../verdict/match-bans';
import type { Browser } from '../verdict/subject';
import type { EventSink } from './event-stream';
import type { ChangeFeed } from './change-feed';
import type { HandleChanges } from './change-batcher';

interface VisitorStream {
  code: string;
  browser: Browser;
  /** The browser's keys at the last verdict; absent before the first. */
  keySet?: KeySet;
  sink: EventSink;
  assigned: boolean;
  /** Id of the last message sent; absent in a stream without messages. */
  lastMessage?: number;
  /** Resolves when all is sent: events follow each other in order. */
  sending: Promise<void>;
}

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBan;
  feed: ChangeFeed;
  now: () => number;
}

/**
 * Creates the streams that send visitors their verdict, and all that changes of
 * their session. A changed ban is compared with each stream's keys in memory:
 * ten thousand streams cost a few milliseconds.
 */
export const createVisitorStreams = (deps: Deps) => {
  const streams = new Set<VisitorStream>();

  const sendInOrder = (stream: VisitorStream, work: () => Promise<void>) => {
    const done = stream.sending.then(work);
    // A failure must not keep the next event from being sent.
    stream.sending = done.catch(() => {});
    return done;
  };

  const sendVerdict = (stream: VisitorStream) =>
    sendInOrder(stream, async () => {
      const keySet = await findKeySet(deps, stream.browser);
      stream.keySet = keySet;
      const { answer } = await decide(deps, keySet, deps.now());
      stream.sink.send(answer.verdict, answer);
    });

  const filterStreams = (ban: StoredBan) => {
    const matches = createTextMatcher(ban.keys);
    return [...streams].filter(
      ({ keySet }) =>
        keySet && appliesTo(ban.sites, [keySet.site]) && matches(keySet),
    );
  };

  const bansChanged = async (ids: readonly number[]) => {
    const bans = await listBansById(deps.db, ids);
    const concerned = new Set(bans.flatMap(filterStreams));
    for (const stream of concerned) await sendVerdict(stream);
  };

  /** Sends a visitor's verdicts again: a new link may make more bans match. */
  const linkAdded = async (visitor: string) => {
    const concerned = [...streams].filter(({ browser }) =>
      browser.visitors.includes(visitor),
    );
    for (const stream of concerned) await sendVerdict(stream);
  };

  const sessionChanged = async (code: string) => {
    const concerned = [...streams].filter((stream) => stream.code === code);
    if (!concerned.length) return;
    const session = await findSession(deps.db, code);
    for (const stream of concerned) {
      if (!session || session.ended_at !== null) {
        stream.sink.send('ended', {});
        stream.sink.close();
      } else if (session.claimed_by !== null && !stream.assigned) {
        stream.assigned = true;
        stream.sink.send('assigned', {});
      }
    }
  };

  const sendMessages = (stream: VisitorStream) =>
    sendInOrder(stream, async () => {
      const last = stream.lastMessage ?? 0;
      for (const message of await listMessages(deps.db, stream.code, last)) {
        stream.sink.send('message', message, String(message.id));
        stream.lastMessage = message.id;
      }
    });

  const messageAdded = async (id: number) => {
    const found = await findMessage(deps.db, id);
    for (const stream of streams) {
      const wanted = stream.lastMessage !== undefined;
      if (wanted && stream.code === found?.session) await sendMessages(stream);
    }
  };

  const follow: HandleChanges = async (kind, subjects) => {
    if (!streams.size) return;
    if (kind === 'ban') return bansChanged(subjects.map(Number));
    for (const subject of subjects) {
      if (kind === 'session') await sessionChanged(subject);
      if (kind === 'message') await messageAdded(Number(subject));
      if (kind === 'link') await linkAdded(subject);
    }
  };
  deps.feed.follow(follow);

  return {
    /**
     * Opens a stream: sends the verdict now, then whatever changes.
     *
     * @param lastMessage id of the last message that the visitor has; without
     * it the stream has no messages
     * @returns a function that closes the stream
     */
    async open(
      code: string,
      browser: Browser,
      sink: EventSink,
      lastMessage?: number,
    ): Promise<() => void> {
      const stream: VisitorStream = {
        code,
        browser,
        sink,
        assigned: false,
        sending: Promise.resolve(),
        ...(lastMessage !== undefined && { lastMessage }),
      };
      // Added before keys and verdict are read: a change meanwhile is in the
      // verdict, or is sent twice rather than never.
      streams.add(stream);
      try {
        if (lastMessage !== undefined) await sendMessages(stream);
        await sendVerdict(stream);
        await sessionChanged(code);
      } catch (error) {
        streams.delete(stream);
        throw error;
      }
      return () => streams.delete(stream);
    },
    /**
     * Returns the codes of sessions whose visitor's page has an open stream.
     */
    present: (): string[] => [
      ...new Set(
        [...streams].flatMap(({ lastMessage, code }) =>
          lastMessage === undefined ? code : [],
        ),
      ),
    ],
  };
};

/** The open streams of visitors. */
export type VisitorStreams = ReturnType<typeof createVisitorStreams>;
