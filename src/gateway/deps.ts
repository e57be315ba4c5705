import type { IncomingMessage } from 'node:http';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Assets } from './assets';
import type { NeverBan } from './bans/never-ban';
import type { ListCache } from './list-cache';
import type { AgentStreams } from './live/agent-streams';
import type { OpenStreams } from './live/event-stream';
import type { Feed } from './live/feed';
import type { VisitorStreams } from './live/visitor-streams';
import type { BasicCheck } from './people/authenticate';
import type { Caller } from './people/caller';
import type { SignInThrottle } from './people/sign-in';
import type { RequestAddress } from './request-address';
import type { Secrets } from './secrets';
import type { Schema, SiteRow } from './store/schema';
import type { Notices } from './sync/notices';

/** What the gateway is made from. */
export interface GatewayDeps {
  db: Kysely<Schema>;
  secrets: Secrets;
  neverBan: NeverBan;
  now: () => number;
  log: Logger;
  feed: Feed;
  openStreams: OpenStreams;
  visitorStreams: VisitorStreams;
  agentStreams: AgentStreams;
  lists: ListCache;
  throttle: SignInThrottle;
  basic: BasicCheck;
  assets: Assets;
  addressOf: (
    headers: Headers,
    incoming: IncomingMessage | undefined,
  ) => RequestAddress;
  /** Absent where vendors are not spoken with. */
  notices?: Notices;
  /** Seconds a sign-in lasts. */
  sessionTtl: number;
  /** Requests a minute and caller; 0: no limit. */
  rateLimit: number;
  demo?: Demo;
}

/** The shop that the side-by-side page shows beside the console. */
export interface Demo {
  shop: string;
  signIn: { email: string; password: string } | null;
}

export interface GatewayEnv {
  Bindings: { incoming?: IncomingMessage };
  Variables: {
    from: RequestAddress;
    site: SiteRow;
    caller: Caller;
  };
}
