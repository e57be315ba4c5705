import type { Logger } from 'pino';
import type { Assets } from './http/assets';
import { followErasures, openErasedKeys } from './verdict/erased-keys';
import { createBanKeyFilter } from './verdict/ban-key-filter';
import type { NeverBan } from './keys/never-ban';
import type { Demo, GatewayDeps } from './deps';
import { NO_GEO, type Geo } from './geo/create-geo';
import { locateRequests } from './http/locate-requests';
import { createGateway } from './app';
import { createListCache } from './lists/list-cache';
import { createAgentStreams } from './realtime/agent-streams';
import { startNeverBanList } from './realtime/never-ban-list';
import { createOpenStreams, type OpenStreams } from './realtime/event-stream';
import { createStreamCaps } from './realtime/stream-caps';
import { startChangeFeed } from './realtime/change-feed';
import { createPresence } from './realtime/presence';
import { createDayCounter } from './realtime/day-counter';
import { followBans } from './realtime/follow-bans';
import { followEvaders } from './realtime/follow-evaders';
import { followLikely } from './realtime/follow-likely';
import { followWaves } from './realtime/follow-waves';
import { createRefusalStreams } from './realtime/refusal-streams';
import { createSightings } from './realtime/sightings';
import { createVisitorStreams } from './realtime/visitor-streams';
import { createBasicCheck } from './auth/authenticate';
import { startListUpdates } from './blocklists/start-list-updates';
import { startJobs } from './jobs/start-jobs';
import { createTokenUses } from './auth/token-uses';
import type { OpenId } from './auth/open-id';
import { createPasswordMails } from './auth/password-mails';
import { createMailQueue } from './mail/create-mail-queue';
import type { Mailer } from './mail/create-mailer';
import type { Metrics } from './metrics/metrics';
import { createPasswordQueue } from './auth/password-queue';
import { createSignInLog } from './auth/sign-in-log';
import { createSignInThrottle, OF_CODES } from './auth/sign-in-throttle';
import { createRateLimit } from './http/rate-limit';
import { createVisitorLimits, NO_VISITOR_LIMITS } from './http/visitor-limits';
import { createAddressReader, type ProxyTrust } from './http/client-address';
import type { Secrets } from './lib/secrets';
import { createRefusedEvents } from './sessions/create-refused-events';
import type { Listen } from './store/postgres/listen';
import type { WriteStamp } from './store/write-stamp';
import { createSiteReader } from './store/read-site';
import { startSweeper } from './sweeper';
import { createWebhookQueue } from './vendors/sync/chats/webhook-queue';
import { startSync } from './vendors/sync/start';
import type { SyncDeps } from './vendors/sync/deps';
import { startDeliveries } from './webhooks/start-deliveries';
import type { Db } from './store/db';

/**
 * Requests a minute for each of which a caller may have one stream open: a
 * site's chat server, which follows every chat, gets more of both.
 */
const STREAMS_PER_RATE = 12;

/** What `assembleGateway` is given: database, secrets, settings and clock. */
export interface GatewayParts {
  db: Db;
  /**
   * Reports other processes' writes sooner than polling, if the database can.
   */
  listen?: Listen | undefined;
  /** Tells whether anything was written since. Without it sites are read anew. */
  stamp?: WriteStamp | undefined;
  /** Puts what was written into the main file, where a database has one. */
  checkpoint?: (() => Promise<void>) | undefined;
  secrets: Secrets;
  /** Whether the secret is not in the database that it seals. @default true */
  isSecretApart?: boolean;
  /** Entries that stay, beside those that are stored. */
  neverBan: NeverBan;
  trust: ProxyTrust;
  /** Databases of addresses. @default none */
  geo?: Geo;
  assets: Assets;
  /** Returns milliseconds since 1970. */
  now: () => number;
  log: Logger;
  /** Seconds that a sign-in lasts. */
  sessionTtl: number;
  /** Requests that a caller may make in a minute; 0 for no limit. */
  rateLimit: number;
  /** Whether webhooks may lead to addresses that are not public. @default false */
  allowPrivate?: boolean;
  demo?: Demo;
  /** What Prometheus has to show. Without it nothing is counted for it. */
  metricsToken?: string;
  /** Signs people in by a provider. Without it they have passwords only. */
  openId?: OpenId;
  /** Sends mail; it needs `publicUrl`. Without it none is sent. */
  mailer?: Mailer;
  /** Origin that people reach the gateway at. */
  publicUrl?: string;
  /** Creates the clients of vendor accounts. Without it nothing is synced. */
  clientOf?: SyncDeps['clientOf'];
  /** Creates what asks of vendors' users. Without it nobody is suspended. */
  suspenderOf?: SyncDeps['suspenderOf'];
}

/** Creates the metrics, if somebody is to read them: else nothing of them is loaded. */
const openMetrics = async (
  { db, now, metricsToken: token }: GatewayParts,
  openStreams: OpenStreams,
): Promise<Metrics | undefined> => {
  if (token === undefined) return undefined;
  const { createMetrics } = await import('./metrics/create-metrics');
  return createMetrics({ token, db, now, countStreams: openStreams.count });
};

/**
 * Assembles a gateway and starts its background work: change feed, sweeper and
 * sync. Returns its app, and functions to sweep and to stop.
 */
export const assembleGateway = async (given: GatewayParts) => {
  const openStreams = createOpenStreams(given.log);
  const metrics = await openMetrics(given, openStreams);
  const parts = { ...given, db: metrics?.timeQueries(given.db) ?? given.db };
  const { db, now, log, geo = NO_GEO, allowPrivate = false } = parts;
  const { isSecretApart = true } = parts;
  const feed = await startChangeFeed(db, log);
  const neverBan = await startNeverBanList({
    ...{ db, feed, log, fixed: parts.neverBan },
  });
  const erased = await openErasedKeys(parts);
  followErasures(erased, feed, log);
  followEvaders({ ...parts, feed });
  const throttle = createSignInThrottle(now);
  const passwordQueue = createPasswordQueue();
  const signInLog = createSignInLog(parts);
  const basic = createBasicCheck(
    { ...parts, throttle, passwordQueue },
    signInLog,
  );
  feed.subscribe(({ kind }) => {
    if (kind === 'people') basic.forget();
  });
  const { mailer, publicUrl } = parts;
  const mail =
    mailer && publicUrl !== undefined ? { mailer, publicUrl } : undefined;
  const passwordMails = mail && createPasswordMails({ db, log, now, ...mail });
  const mailQueue = mail && createMailQueue({ ...mail, log });
  const tokenUses = createTokenUses(db, log);
  const visitorStreams = createVisitorStreams({
    ...{ ...parts, neverBan, erased, feed },
  });
  const presence = createPresence({ ...parts, feed, visitorStreams });
  const { clientOf, suspenderOf = () => undefined } = parts;
  const webhookQueue =
    clientOf && createWebhookQueue({ ...parts, neverBan, clientOf });
  const deps: GatewayDeps = {
    ...parts,
    neverBan,
    erased,
    geo,
    allowPrivate,
    isSecretApart,
    ...(webhookQueue && { webhookQueue }),
    ...(passwordMails && { passwordMails }),
    ...(mailQueue && { mailQueue }),
    ...(metrics && { metrics }),
    // Its query is compiled once, and part of every visit: it is not timed.
    readSite: createSiteReader(given.db, now, () =>
      feed.isStopped() ? undefined : parts.stamp?.(),
    ),
    banKeyFilter: createBanKeyFilter(db),
    sightings: createSightings({ db, log, now }),
    dayCounter: createDayCounter({ db, log, now, tell: metrics?.countEvent }),
    refusedEvents: createRefusedEvents({ db, now }),
    feed,
    openStreams,
    visitorStreams,
    presence,
    refusalStreams: createRefusalStreams({ db, feed, now }),
    agentStreams: createAgentStreams({ db, neverBan, feed, now, log }),
    lists: createListCache(db, now),
    tokenUses,
    throttle,
    codeThrottle: createSignInThrottle(now, OF_CODES),
    passwordQueue,
    signInLog,
    basic,
    addressOf: locateRequests(createAddressReader(parts.trust, log), geo),
    limit: createRateLimit(parts.rateLimit, now),
    visitorLimits: parts.rateLimit
      ? createVisitorLimits(now)
      : NO_VISITOR_LIMITS,
    streamCaps: createStreamCaps(Math.ceil(parts.rateLimit / STREAMS_PER_RATE)),
  };
  const sweeper = startSweeper({ ...deps, checkpoint: parts.checkpoint });
  followBans(deps);
  followWaves(deps);
  followLikely(deps);
  const jobs = startJobs(deps);
  const listUpdates = startListUpdates(deps);
  const deliveries = startDeliveries({ ...deps, random: Math.random });
  const stopListening = parts.listen?.(feed.wake);
  const sync =
    clientOf &&
    (await startSync({
      ...{ ...deps, clientOf, suspenderOf },
      random: Math.random,
    }));

  return {
    app: createGateway(deps),
    deps,
    /** Does the sweeper's work of every minute now. */
    sweep: sweeper.round,
    /** Resolves once no job is left to work on. */
    idle: jobs.idle,
    /** Resolves once no shared list is left to read now. */
    listed: listUpdates.idle,
    /** Resolves once webhooks were sent all that is due. */
    delivered: deliveries.idle,
    /** Ends all streams and background work. The database stays open. */
    async stop(): Promise<void> {
      openStreams.closeAll();
      await Promise.all([
        feed.stop(),
        deps.agentStreams.stop(),
        tokenUses.stop(),
        presence.stop(),
        sweeper.stop(),
        jobs.stop(),
        listUpdates.stop(),
        deliveries.stop(),
        deps.banKeyFilter.stop(),
        deps.sightings.stop(),
        deps.dayCounter.stop(),
        stopListening?.(),
        geo.stop(),
        sync?.stop(),
        webhookQueue?.stop(),
        passwordMails?.stop(),
        mailQueue?.stop(),
      ]);
    },
  };
};
