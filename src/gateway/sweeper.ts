import type { Logger } from 'pino';
import { rotateEpochs } from './lists/rotate-epochs';
import { endExpiredKeys } from './bans/end-keys';
import { endExpired } from './bans/lift-ban';
import { mergeShards } from './lists/resize-shards';
import { createAuditSealer } from './audit/create-audit-sealer';
import type { AgentStreams } from './realtime/agent-streams';
import type { ChangeFeed } from './realtime/change-feed';
import type { VisitorStreams } from './realtime/visitor-streams';
import type { Secrets } from './lib/secrets';
import { deleteExpiredJobs } from './jobs/life';
import { endAbandoned, markSeen } from './sessions/presence';
import { findNextKeyEnd } from './store/ban-keys';
import { endOverdueShields } from './sites/change-shield';
import { findNextEnd } from './store/bans';
import { findNextShieldEnd } from './store/shields';
import { listEpochs } from './store/epochs';
import { endOverWaves } from './waves/end-waves';
import { deleteFormerSecret } from './store/former-secret';
import { deleteExpired } from './store/retention/delete-expired';
import type { Db } from './store/db';

interface SweeperDeps {
  db: Db;
  secrets: Secrets;
  feed: ChangeFeed;
  visitorStreams: VisitorStreams;
  agentStreams: AgentStreams;
  checkpoint: (() => Promise<void>) | undefined;
  now: () => number;
  log: Logger;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Milliseconds: a database is mostly unavailable for seconds. */
const RETRY = 5_000;

/** Writes what time ends: bans, abandoned chats, epochs, old data. */
export interface Sweeper {
  /** Does the work of every minute now. */
  round(): Promise<void>;
  /** Ends the sweeper; resolves once its present work is done. */
  stop(): Promise<void>;
}

/** Starts a sweeper that writes the ends of bans and shields the moment they come. */
const startEnds = ({ db, feed, now, log }: SweeperDeps): Sweeper => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();

  const runIn = (wait: number) => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(run, wait);
    timer.unref();
  };
  const plan = async () => {
    const ends = [
      await findNextEnd(db),
      await findNextKeyEnd(db),
      await findNextShieldEnd(db),
    ];
    const next = Math.min(...ends.map((end) => end ?? Infinity));
    // A minute at most: the clock may change, or the machine be suspended.
    runIn(Math.min(MINUTE, Math.max(0, next - now())));
  };
  const inTurn = (work: () => Promise<void>) => {
    running = running.then(work).catch((error: unknown) => {
      log.error({ err: error }, 'sweeping expired bans failed');
      runIn(RETRY);
    });
  };
  const run = () =>
    inTurn(async () => {
      // Bans first: with a ban all its keys end.
      const bans = await endExpired(db, now());
      const keys = await endExpiredKeys(db, now());
      if ((await endOverdueShields(db, now())) + bans + keys) feed.wake();
      await plan();
    });
  // Thousands of bans may change at once: one query serves all of them.
  let planned = false;
  const unsubscribe = feed.subscribe(({ kind }) => {
    if (!['ban', 'shield'].includes(kind) || planned) return;
    planned = true;
    inTurn(() => {
      planned = false;
      return plan();
    });
  });
  run();

  return {
    async round() {
      run();
      await running;
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
      await running;
    },
  };
};

/**
 * Starts a sweeper for presence, abandoned chats, epochs and the database's main
 * file every minute, and for shards and retention every hour.
 */
const startRounds = (deps: SweeperDeps): Sweeper => {
  const { db, secrets, feed, visitorStreams, agentStreams, now, log } = deps;
  const sealAudit = createAuditSealer(db, secrets);
  const stopping = new AbortController();
  let lastHourly = -Infinity;
  let running: Promise<void> | undefined;

  const round = async () => {
    const at = now();
    await markSeen(db, visitorStreams.present(), at);
    await agentStreams.endForbidden();
    await endAbandoned(db, at);
    await endOverWaves(db, at);
    const hourly = at - lastHourly >= HOUR;
    if (hourly) lastHourly = at;
    await rotateEpochs(db, secrets, at, stopping.signal);
    for (const epoch of hourly ? await listEpochs(db) : []) {
      await mergeShards(db, epoch, at);
    }
    await sealAudit(at);
    if (hourly) {
      await deleteExpiredJobs(db, at);
      await deleteExpired(db, at, stopping.signal);
      await deleteFormerSecret(db, at);
    }
    feed.wake();
    await deps.checkpoint?.();
  };
  const run = () => {
    running ??= round()
      .catch((error: unknown) => {
        // Long work stops where it is, and continues after the next start.
        if (stopping.signal.aborted) return;
        log.error({ err: error }, 'sweeping failed');
      })
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  const timer = setInterval(() => void run(), MINUTE);
  timer.unref();
  void run();

  return {
    async round() {
      await running;
      await run();
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
};

/** Starts the sweeper. It works at once, then every minute. */
export const startSweeper = (deps: SweeperDeps): Sweeper => {
  const ends = startEnds(deps);
  const rounds = startRounds(deps);
  return {
    round: async () => {
      await ends.round();
      await rounds.round();
    },
    stop: async () => {
      await Promise.all([ends.stop(), rounds.stop()]);
    },
  };
};
