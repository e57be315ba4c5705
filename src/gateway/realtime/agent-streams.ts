import type { Ban } from '../../protocol/bans';
import type { Session } from '../../protocol/sessions';
import { presentAppeal } from '../appeals/present-appeal';
import { presentBans } from '../bans/present-ban';
import { yieldToEventLoop } from '../lib/yield-to-event-loop';
import type { Caller } from '../auth/caller';
import { canSee } from '../auth/policies';
import { hasRight } from '../auth/role-table';
import { addAuthors } from '../sessions/add-authors';
import { filterConcernedSessions } from '../sessions/filter-concerned-sessions';
import { describeShield } from '../sites/present-shield';
import { listRecentSessions } from '../sessions/list-recent-sessions';
import {
  describeSession,
  describeSessions,
} from '../sessions/describe-session';
import { findAppeal } from '../store/appeals';
import { listBannedKeys } from '../store/banned-keys';
import { listBansById } from '../store/bans';
import { listBansOfVendorBan } from '../store/vendors/bans-of-vendor-ban';
import { listFlaggedSessions } from '../store/evaders/flags';
import { findMessage } from '../store/messages';
import type { SessionRow } from '../store/schema/schema';
import { findSession } from '../store/sessions';
import { findShield, listShields } from '../store/shields';
import { findSite } from '../store/sites';
import { findShownWave, listShownWaves } from '../waves/find-shown-waves';
import type { NeverBan } from '../keys/never-ban';
import type { Logger } from 'pino';
import type { EventSink } from './event-stream';
import type { ChangeFeed } from './change-feed';
import type { HandleChanges } from './change-batcher';
import { createSessionRounds } from './session-rounds';
import type { Db } from '../store/db';

const DAY = 24 * 60 * 60 * 1000;
/** Chats that a new stream starts with, at most. */
const MOST_SESSIONS = 500;
/** Of those, sessions that are described at once. */
const DESCRIBED = 50;

/**
 * Changed bans that are sent one by one, at most; for more, `reload` is sent.
 */
const MOST_BANS = 20;
/** Events that wait while the present chats are sent, at most. */
const MOST_WAITING = 1000;
/** Milliseconds without another such change before `reload` is sent. */
const CALM = 1000;

interface AgentStream {
  caller: Caller;
  sink: EventSink;
  /**
   * Events that came while the present chats were sent: sent after them, since
   * they are newer. Null once the present chats are sent.
   */
  waiting: (() => void)[] | null;
  /** Returns whether the sign-in or token of the caller is still valid. */
  isStillAllowed: () => Promise<boolean>;
}

const send = ({ sink, waiting }: AgentStream, event: string, data: unknown) => {
  if (waiting === null) sink.send(event, data);
  else if (waiting.length < MOST_WAITING) {
    waiting.push(() => sink.send(event, data));
  } else sink.close();
};

/**
 * Creates the streams that send agents chats, messages and bans as they come.
 */
export const createAgentStreams = ({
  db,
  neverBan,
  feed,
  now,
  log,
}: {
  db: Db;
  neverBan: NeverBan;
  feed: ChangeFeed;
  now: () => number;
  log: Logger;
}) => {
  const streams = new Set<AgentStream>();
  let reloading: NodeJS.Timeout | undefined;

  /** Sends a chat to who may see it: its counts are of the sites of each. */
  const sendSession = async (row: SessionRow) => {
    const shown = new Map<string | undefined, Session>();
    for (const stream of [...streams]) {
      const { sites } = stream.caller;
      if (!canSee(stream.caller, { sites: [row.site] })) continue;
      const session =
        shown.get(sites?.join()) ??
        (await describeSession({ db, neverBan }, row, now(), sites));
      shown.set(sites?.join(), session);
      send(stream, 'session', session);
    }
  };

  /**
   * Sends `reload` once many changed bans are over, so that lists load anew.
   */
  const reloadSoon = () => {
    clearTimeout(reloading);
    reloading = setTimeout(() => {
      for (const stream of streams) send(stream, 'reload', {});
    }, CALM);
    reloading.unref();
  };

  const listRecent = () =>
    listRecentSessions(db, { since: now() - DAY, limit: MOST_SESSIONS });

  const sendByCode = async (code: string) => {
    const row = await findSession(db, code);
    if (row) await sendSession(row);
  };

  /** Lists the recent chats that some bans concern, or that are flagged for one. */
  const listConcerned = async (ids: readonly number[]): Promise<string[]> => {
    const bans = await listBannedKeys(db, ids);
    const sessions = await listRecent();
    const concerned = await filterConcernedSessions(db, bans, sessions);
    const flagged = await listFlaggedSessions(db, ids, MOST_SESSIONS);
    const codes = new Set([...concerned.map(({ code }) => code), ...flagged]);
    return sessions.map(({ code }) => code).filter((code) => codes.has(code));
  };

  const rounds = createSessionRounds({ send: sendByCode, listConcerned, log });

  const linksAdded = async (visitors: readonly string[]) => {
    for (const row of await listRecent()) {
      if (visitors.includes(row.visitor)) await rounds.changed(row.code);
    }
  };

  const sendBan = (ban: Ban) => {
    for (const stream of streams) {
      if (canSee(stream.caller, ban)) send(stream, 'ban', ban);
    }
  };

  const bansChanged = async (ids: readonly number[]) => {
    if (ids.length > MOST_BANS) {
      reloadSoon();
      return rounds.bansChanged(ids);
    }
    const bans = await listBansById(db, ids);
    (await presentBans(db, bans, now())).forEach(sendBan);
    for (const code of await listConcerned(ids)) await rounds.changed(code);
  };

  const appealChanged = async (id: number) => {
    const row = await findAppeal(db, id);
    if (!row) return;
    for (const stream of streams) {
      if (!hasRight(stream.caller, 'approve')) continue;
      if (!canSee(stream.caller, { sites: [row.site] })) continue;
      send(stream, 'appeal', presentAppeal(row));
    }
  };

  const vendorsChanged = async (rows: readonly number[]) => {
    if (rows.length > MOST_BANS) return reloadSoon();
    for (const row of rows) {
      const bans = await listBansById(db, await listBansOfVendorBan(db, row));
      (await presentBans(db, bans, now())).forEach(sendBan);
    }
  };

  const messageAdded = async (id: number) => {
    const found = await findMessage(db, id);
    const session = found && (await findSession(db, found.session));
    if (!found || !session) return;
    const [message] = await addAuthors(db, [found.message]);
    if (!message) return;
    const { code, site } = session;
    for (const stream of streams) {
      if (!hasRight(stream.caller, 'read messages')) continue;
      if (!canSee(stream.caller, { sites: [site] })) continue;
      send(stream, 'message', { code, message });
    }
  };

  const endForbidden = async () => {
    for (const { sink, isStillAllowed } of streams) {
      if (!(await isStillAllowed())) sink.close();
    }
  };

  /** Returns a site's shield as streams have it; undefined for no such site. */
  const loadShield = async (id: string) => {
    const site = await findSite(db, id);
    return site && describeShield(site, await findShield(db, id), now());
  };

  const shieldsChanged = async (sites: readonly string[]) => {
    for (const site of new Set(sites)) {
      const shield = await loadShield(site);
      if (!shield) continue;
      for (const stream of streams) {
        if (canSee(stream.caller, { sites: [site] })) {
          send(stream, 'shield', shield);
        }
      }
    }
  };

  const wavesChanged = async (ids: readonly number[]) => {
    for (const id of ids) {
      for (const stream of [...streams]) {
        const wave = await findShownWave(db, id, stream.caller, now());
        if (wave) send(stream, 'wave', wave);
      }
    }
  };

  const follow: HandleChanges = async (kind, subjects) => {
    if (!streams.size) return;
    if (kind === 'shield') return shieldsChanged(subjects);
    if (kind === 'wave') return wavesChanged(subjects.map(Number));
    if (kind === 'people') return endForbidden();
    if (kind === 'ban') return bansChanged(subjects.map(Number));
    if (kind === 'link') return linksAdded(subjects);
    // One may be gone, and its chats with it.
    if (kind === 'site') return reloadSoon();
    if (kind === 'vendor') return vendorsChanged(subjects.map(Number));
    for (const subject of subjects) {
      // Each takes a few queries, and a flood brings hundreds at once.
      await yieldToEventLoop();
      if (kind === 'session') await rounds.changed(subject);
      if (kind === 'message') await messageAdded(Number(subject));
      if (kind === 'appeal') await appealChanged(Number(subject));
    }
  };
  feed.follow(follow);

  return {
    /**
     * Opens a stream: sends the chats of the last day, then `ready`, then every
     * change. Returns a function that closes the stream.
     *
     * @param isStillAllowed asked from time to time; false ends the stream
     * @param since `now`: the chats of the last day are not sent
     */
    async open(
      caller: Caller,
      sink: EventSink,
      isStillAllowed: () => Promise<boolean>,
      since: 'day' | 'now' = 'day',
    ): Promise<() => void> {
      const stream: AgentStream = { caller, sink, waiting: [], isStillAllowed };
      streams.add(stream);
      try {
        for (const { site } of await listShields(db)) {
          const shield = await loadShield(site);
          if (!shield?.until || !canSee(caller, { sites: [site] })) continue;
          sink.send('shield', shield);
        }
        for (const wave of await listShownWaves(db, caller, now())) {
          sink.send('wave', wave);
        }
        const rows = since === 'day' ? await listRecent() : [];
        const seen = rows
          .filter(({ site }) => canSee(caller, { sites: [site] }))
          .reverse();
        for (let start = 0; start < seen.length; start += DESCRIBED) {
          const some = seen.slice(start, start + DESCRIBED);
          const all = await describeSessions(
            { db, neverBan },
            some,
            now(),
            caller.sites,
          );
          for (const session of all) sink.send('session', session);
          await Promise.all([sink.drained(), yieldToEventLoop()]);
        }
      } catch (error) {
        streams.delete(stream);
        throw error;
      }
      sink.send('ready', {});
      const waited = stream.waiting ?? [];
      stream.waiting = null;
      waited.forEach((sendNow) => sendNow());
      // Taken back since the request was let in, and so told to nobody here.
      if (!(await isStillAllowed())) sink.close();
      return () => streams.delete(stream);
    },
    /** Ends the streams of callers who signed out or lost their permission. */
    endForbidden,
    /** Sends no more; resolves once nothing is asked of the database for it. */
    stop: rounds.stop,
  };
};

/** The open streams of agents. */
export type AgentStreams = ReturnType<typeof createAgentStreams>;
