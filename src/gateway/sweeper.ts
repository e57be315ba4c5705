import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { rotateEpochs } from './bans/epochs';
import { endExpired } from './bans/lift-ban';
import { cutCoarser } from './bans/shard-bits';
import type { Feed } from './live/feed';
import type { VisitorStreams } from './live/visitor-streams';
import type { Secrets } from './secrets';
import { endAbandoned } from './sessions/change-session';
import { nextEnd } from './store/bans';
import { servedEpochs } from './store/epochs';
import { forgetOld } from './store/retention';
import type { Schema } from './store/schema';
import { touchSessions } from './store/sessions';
import { allSites } from './store/sites';

interface SweeperDeps {
  db: Kysely<Schema>;
  secrets: Secrets;
  feed: Feed;
  visitorStreams: VisitorStreams;
  now: () => number;
  log: Logger;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A chat without a stream for this long is over. */
const ABANDONED_AFTER = 30 * MINUTE;

interface Part {
  stop(): Promise<void>;
}

/** Does what time brings: ends, epochs, retention. */
export interface Sweeper extends Part {
  /** Does now what is done every minute. */
  round(): Promise<void>;
}

/** Writes the ends of bans the moment they come. */
const startEnds = ({ db, feed, now, log }: SweeperDeps): Part => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();

  const plan = async () => {
    clearTimeout(timer);
    if (stopped) return;
    const next = await nextEnd(db);
    // A restless clock (suspended laptop, set back) is looked at each minute.
    const wait = Math.min(MINUTE, Math.max(0, (next ?? Infinity) - now()));
    timer = setTimeout(run, wait);
    timer.unref();
  };
  const run = () => {
    running = running.then(async () => {
      try {
        if (await endExpired(db, now())) feed.wake();
        await plan();
      } catch (error) {
        log.error({ err: error }, 'sweeping expired bans failed');
        timer = setTimeout(run, MINUTE);
      }
    });
  };
  const unsubscribe = feed.subscribe(({ kind }) => {
    if (kind === 'ban') running = running.then(plan);
  });
  run();

  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      unsubscribe();
      await running;
    },
  };
};

/** Every minute: presence, abandoned chats, epochs. Every hour: the rest. */
const startRounds = (deps: SweeperDeps): Sweeper => {
  const { db, secrets, feed, visitorStreams, now, log } = deps;
  let lastHourly = -Infinity;
  let running: Promise<void> | undefined;

  const round = async () => {
    const at = now();
    const present = visitorStreams.present();
    if (present.length) await touchSessions(db, present, at);
    await endAbandoned(db, at - ABANDONED_AFTER, at);
    const hourly = at - lastHourly >= HOUR;
    if (hourly) lastHourly = at;
    for (const site of await allSites(db)) {
      await rotateEpochs(db, secrets, site, at);
      for (const epoch of hourly ? await servedEpochs(db, site.id) : []) {
        await cutCoarser(db, epoch, at);
      }
    }
    if (hourly) await forgetOld(db, at);
    feed.wake();
  };
  const run = () => {
    running ??= round()
      .catch((error: unknown) => log.error({ err: error }, 'sweeping failed'))
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
      await running;
    },
  };
};

export const startSweeper = (deps: SweeperDeps): Sweeper => {
  const ends = startEnds(deps);
  const rounds = startRounds(deps);
  return {
    round: rounds.round,
    stop: async () => {
      await Promise.all([ends.stop(), rounds.stop()]);
    },
  };
};
