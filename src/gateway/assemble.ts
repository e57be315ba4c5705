import type { Logger } from 'pino';
import type { Assets } from './http/assets';
import { createBanKeyFilter } from './verdict/ban-key-filter';
import type { NeverBan } from './keys/never-ban';
import type { Demo, GatewayDeps } from './deps';
import { createGateway } from './app';
import { createListCache } from './lists/list-cache';
import { createAgentStreams } from './realtime/agent-streams';
import { createOpenStreams } from './realtime/event-stream';
import { startChangeFeed } from './realtime/change-feed';
import { createVisitorStreams } from './realtime/visitor-streams';
import { createBasicCheck } from './auth/authenticate';
import { createSignInThrottle } from './auth/sign-in';
import { createRateLimit } from './http/rate-limit';
import { createAddressReader, type ProxyTrust } from './http/client-address';
import type { Secrets } from './lib/secrets';
import type { Listen } from './store/postgres/listen';
import { createSiteReader } from './store/read-site';
import { startSweeper } from './sweeper';
import { createWebhookQueue } from './vendors/sync/chats/webhook-queue';
import { startSync } from './vendors/sync/start';
import type { SyncDeps } from './vendors/sync/deps';
import type { Db } from './store/db';

/** What a gateway can't make for itself. */
export interface GatewayParts {
  db: Db;
  /** Hears of writes sooner than by polling, where the database can tell. */
  listen?: Listen | undefined;
  secrets: Secrets;
  neverBan: NeverBan;
  trust: ProxyTrust;
  assets: Assets;
  now: () => number;
  log: Logger;
  /** Seconds a sign-in lasts. */
  sessionTtl: number;
  /** Requests a minute and caller; 0: no limit. */
  rateLimit: number;
  demo?: Demo;
  /** Makes the clients of vendors' accounts; none: they are left alone. */
  clientOf?: SyncDeps['clientOf'];
}

/** Puts a gateway together and sets its clockwork going. */
export const assembleGateway = async (parts: GatewayParts) => {
  const { db, now, log } = parts;
  const feed = await startChangeFeed(db, log);
  const openStreams = createOpenStreams(log);
  const throttle = createSignInThrottle();
  const basic = createBasicCheck(db, throttle);
  feed.subscribe(({ kind }) => {
    if (kind === 'people') basic.forget();
  });
  const { clientOf } = parts;
  const webhookQueue = clientOf && createWebhookQueue({ ...parts, clientOf });
  const deps: GatewayDeps = {
    ...parts,
    ...(webhookQueue && { webhookQueue }),
    readSite: createSiteReader(db),
    banKeyFilter: createBanKeyFilter(db),
    feed,
    openStreams,
    visitorStreams: createVisitorStreams({ ...parts, feed }),
    agentStreams: createAgentStreams({ db, feed, now }),
    lists: createListCache(db, now),
    throttle,
    basic,
    addressOf: createAddressReader(parts.trust, log),
    limit: createRateLimit(parts.rateLimit),
  };
  const sweeper = startSweeper(deps);
  const stopListening = parts.listen?.(feed.wake);
  const sync =
    clientOf && (await startSync({ ...deps, clientOf, random: Math.random }));

  return {
    app: createGateway(deps),
    deps,
    /** Does now what the sweeper does every minute. */
    sweep: sweeper.round,
    /** Ends the streams and the clockwork; the database stays open. */
    async stop(): Promise<void> {
      openStreams.closeAll();
      await Promise.all([
        feed.stop(),
        sweeper.stop(),
        deps.banKeyFilter.stop(),
        stopListening?.(),
        sync?.stop(),
        webhookQueue?.stop(),
      ]);
    },
  };
};
