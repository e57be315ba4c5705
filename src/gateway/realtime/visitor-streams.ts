import { toMatchedKeys } from '../keys/canonical-key';
import {
  decide,
  subjectKeyIds,
  type DecideDeps,
  type Subject,
} from '../verdict/decide';
import { listBansById, type StoredBan } from '../store/bans';
import { findMessage, listMessages } from '../store/messages';
import { appliesTo } from '../store/predicates';
import { findSession } from '../store/sessions';
import type { EventSink } from './event-stream';
import type { ChangeFeed } from './change-feed';
import type { HandleChanges } from './change-batcher';
import { keyId } from '../keys/key';

interface VisitorStream {
  code: string;
  seen: Subject;
  /** Names of the keys under which a ban would concern this browser. */
  names: Set<string>;
  sink: EventSink;
  assigned: boolean;
  /** Carries messages too: the id of the last one sent. */
  lastMessage?: number;
  /** What is sent, one after the other, so that nothing overtakes. */
  sending: Promise<void>;
}

/**
 * The open streams of visitors: tells each at once what concerns it, and
 * nothing else. A ban is compared with the keys a stream was opened with, in
 * memory: ten thousand streams cost a ban a few milliseconds.
 */
export const createVisitorStreams = (
  deps: DecideDeps & { feed: ChangeFeed; now: () => number },
) => {
  const streams = new Set<VisitorStream>();

  const inTurn = (stream: VisitorStream, work: () => Promise<void>) => {
    const done = stream.sending.then(work);
    // One that fails must not keep the next from being sent.
    stream.sending = done.catch(() => {});
    return done;
  };

  const learnNames = (stream: VisitorStream) =>
    inTurn(stream, async () => {
      stream.names = await subjectKeyIds(deps, stream.seen);
    });

  const sendVerdict = (stream: VisitorStream) =>
    inTurn(stream, async () => {
      const { answer } = await decide(deps, stream.seen, deps.now());
      stream.sink.send(answer.verdict, answer);
    });

  const concernedBy = (ban: StoredBan) => {
    const names = ban.keys.flatMap(toMatchedKeys).map(keyId);
    return [...streams].filter(
      ({ seen, names: held }) =>
        appliesTo(ban.sites, [seen.site]) &&
        names.some((name) => held.has(name)),
    );
  };

  const bansChanged = async (ids: readonly number[]) => {
    const bans = await listBansById(deps.db, ids);
    const concerned = new Set(bans.flatMap(concernedBy));
    for (const stream of concerned) await sendVerdict(stream);
  };

  /** More was proven of a visitor: more bans may concern them. */
  const linkAdded = async (visitor: string) => {
    const concerned = [...streams].filter(({ seen }) =>
      seen.visitors.includes(visitor),
    );
    for (const stream of concerned) {
      await learnNames(stream);
      await sendVerdict(stream);
    }
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
    inTurn(stream, async () => {
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
     * @param lastMessage to carry messages too: the id of the last one known
     * @returns what ends it
     */
    async open(
      code: string,
      seen: Subject,
      sink: EventSink,
      lastMessage?: number,
    ): Promise<() => void> {
      const stream: VisitorStream = {
        code,
        seen,
        names: new Set(),
        sink,
        assigned: false,
        sending: Promise.resolve(),
        ...(lastMessage !== undefined && { lastMessage }),
      };
      // First among the listeners, then the names and the verdict: what falls
      // between them is sent twice rather than never.
      streams.add(stream);
      try {
        await learnNames(stream);
        if (lastMessage !== undefined) await sendMessages(stream);
        await sendVerdict(stream);
        await sessionChanged(code);
      } catch (error) {
        streams.delete(stream);
        throw error;
      }
      return () => streams.delete(stream);
    },
    /** The sessions whose visitor is there now. */
    present: (): string[] => [
      ...new Set(
        [...streams].flatMap(({ lastMessage, code }) =>
          lastMessage === undefined ? code : [],
        ),
      ),
    ],
  };
};

export type VisitorStreams = ReturnType<typeof createVisitorStreams>;
