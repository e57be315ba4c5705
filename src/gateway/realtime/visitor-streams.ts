import { setTimeout as pause } from 'node:timers/promises';
import type { Message } from '../../protocol/messages';
import { keyId } from '../keys/key';
import type { Secrets } from '../lib/secrets';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import { listBannedKeys, type BannedKeys } from '../store/banned-keys';
import type { Db } from '../store/db';
import {
  findMessage,
  listMessagesAfter,
  listMessagesBefore,
} from '../store/messages';
import { appliesTo } from '../store/predicates';
import { findSession } from '../store/sessions';
import { decide } from '../verdict/decide';
import type { ErasedKeys } from '../verdict/erased-keys';
import { findKeySet, type KeySet } from '../verdict/key-set';
import { createTextMatcher } from '../verdict/match-bans';
import { sessionClaims, type Browser } from '../verdict/subject';
import type { EventSink } from './event-stream';
import type { ChangeFeed } from './change-feed';
import type { NeverBanList } from './never-ban-list';
import type { HandleChanges } from './change-batcher';

/** Messages that are sent at once. */
const PAGE = 50;
/** Milliseconds between two pages, in which others are served. */
const PAUSE = 50;

interface VisitorStream {
  code: string;
  browser: Browser;
  /** The browser's keys at the last verdict; absent before the first. */
  keySet?: KeySet;
  /** Whether the last verdict was a refusal. */
  isRefused?: boolean;
  sink: EventSink;
  assigned: boolean;
  /** Absent in a stream without messages. */
  messages?: {
    /** Id of the last one sent. */
    last: number;
    /** Whether older ones are still sent, a page at a time. */
    isBehind: boolean;
  };
  /** Resolves when all is sent: events follow each other in order. */
  sending: Promise<void>;
}

interface Deps {
  db: Db;
  secrets: Secrets;
  neverBan: NeverBanList;
  erased: ErasedKeys;
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
      stream.isRefused = answer.verdict === 'refused';
      stream.sink.send(answer.verdict, answer);
    });

  const sendVerdicts = async (concerned: Iterable<VisitorStream>) => {
    for (const stream of concerned) {
      await sendVerdict(stream);
      await yieldToEventLoop();
    }
  };

  const filterStreams = (ban: BannedKeys) => {
    // Also whom the ban spares: they get fewer tags from now on.
    const matches = createTextMatcher([{ ...ban, sparing: 0 }]);
    return [...streams].filter(
      ({ keySet, isRefused }) =>
        keySet &&
        // Whom it refuses until now it may no longer hold on their site.
        (isRefused || appliesTo(ban.sites, [keySet.site])) &&
        matches(keySet),
    );
  };

  const bansChanged = async (ids: readonly number[]) => {
    const bans = await listBannedKeys(deps.db, ids);
    const concerned = new Set(bans.flatMap(filterStreams));
    await sendVerdicts(concerned);
  };

  /** Sends a visitor's verdicts again: a new link may make more bans match. */
  const linkAdded = async (visitor: string) => {
    const concerned = [...streams].filter(({ browser }) =>
      browser.visitors.includes(visitor),
    );
    await sendVerdicts(concerned);
  };

  const sessionChanged = async (code: string) => {
    const concerned = [...streams].filter((stream) => stream.code === code);
    if (!concerned.length) return;
    const session = await findSession(deps.db, code);
    for (const stream of concerned) {
      if (!session || session.ended_at !== null) {
        stream.sink.send('ended', {});
        stream.sink.close();
        continue;
      }
      if (session.claimed_by !== null && !stream.assigned) {
        stream.assigned = true;
        stream.sink.send('assigned', {});
      }
      const claims = sessionClaims(session);
      const { browser } = stream;
      if (`${claims.map(keyId)}` !== `${(browser.claims ?? []).map(keyId)}`) {
        stream.browser = { ...browser, claims };
        await sendVerdict(stream);
      }
    }
  };

  const send = (stream: VisitorStream, messages: readonly Message[]) => {
    for (const message of messages) {
      stream.sink.send('message', message, String(message.id));
      if (stream.messages) stream.messages.last = message.id;
    }
  };

  /** Sends the newest messages to a reader who has none. */
  const sendNewest = (stream: VisitorStream) =>
    sendInOrder(stream, async () => {
      const { code } = stream;
      send(stream, await listMessagesBefore(deps.db, code, { limit: PAGE }));
    });

  /** Sends the next page; whatever comes after waits for the reader. */
  const sendNext = (stream: VisitorStream) =>
    sendInOrder(stream, async () => {
      const { code, messages } = stream;
      if (!messages) return;
      const { last: after } = messages;
      const page = await listMessagesAfter(deps.db, code, {
        after,
        limit: PAGE,
      });
      send(stream, page);
      messages.isBehind = page.length === PAGE;
      if (messages.isBehind) void sendRest(stream);
    });

  /** Never rejects: nobody waits for a reader. */
  const sendRest = async (stream: VisitorStream): Promise<void> => {
    await Promise.all([stream.sink.drained(), pause(PAUSE)]);
    if (!streams.has(stream)) return;
    // Its browser opens another, and goes on where this one ended.
    await sendNext(stream).catch(stream.sink.close);
  };

  const messageAdded = async (id: number) => {
    const found = await findMessage(deps.db, id);
    for (const stream of streams) {
      const { code, messages } = stream;
      if (code !== found?.session || !messages || messages.isBehind) continue;
      await sendNext(stream);
    }
  };

  const follow: HandleChanges = async (kind, subjects) => {
    if (!streams.size) return;
    if (kind === 'ban') return bansChanged(subjects.map(Number));
    if (kind === 'never-ban') {
      // The list's own turn to read it may come later.
      await deps.neverBan.refresh();
      return sendVerdicts([...streams]);
    }
    // A site may refuse whom it only observed until now, or the other way round.
    if (kind === 'site') {
      return sendVerdicts(
        [...streams].filter(({ browser }) => subjects.includes(browser.site)),
      );
    }
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
     * @param messages which messages it has: those after one, `newest` for the
     * last page; without it none
     * @returns a function that closes the stream
     */
    async open(
      code: string,
      browser: Browser,
      sink: EventSink,
      messages?: number | 'newest',
    ): Promise<() => void> {
      const stream: VisitorStream = {
        code,
        browser,
        sink,
        assigned: false,
        sending: Promise.resolve(),
        ...(messages !== undefined && {
          messages: { last: Number(messages) || 0, isBehind: false },
        }),
      };
      // Added before keys and verdict are read: a change meanwhile is in the
      // verdict, or is sent twice rather than never.
      streams.add(stream);
      try {
        if (messages === 'newest') await sendNewest(stream);
        else if (messages !== undefined) await sendNext(stream);
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
        [...streams].flatMap(({ messages, code }) => (messages ? [] : code)),
      ),
    ],
  };
};

/** The open streams of visitors. */
export type VisitorStreams = ReturnType<typeof createVisitorStreams>;
