import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Assets } from './http/assets';
import type { ErasedKeys } from './verdict/erased-keys';
import type { BanKeyFilter } from './verdict/ban-key-filter';
import type { NeverBanList } from './realtime/never-ban-list';
import type { Geo } from './geo/create-geo';
import type { ListCache } from './lists/list-cache';
import type { AgentStreams } from './realtime/agent-streams';
import type { OpenStreams } from './realtime/event-stream';
import type { StreamCaps } from './realtime/stream-caps';
import type { ChangeFeed } from './realtime/change-feed';
import type { Presence } from './realtime/presence';
import type { DayCounter } from './realtime/day-counter';
import type { RefusalStreams } from './realtime/refusal-streams';
import type { Sightings } from './realtime/sightings';
import type { VisitorStreams } from './realtime/visitor-streams';
import type { BasicCheck } from './auth/authenticate';
import type { Caller } from './auth/caller';
import type { TokenUses } from './auth/token-uses';
import type { OpenId } from './auth/open-id';
import type { PasswordMails } from './auth/password-mails';
import type { PasswordQueue } from './auth/password-queue';
import type { SignInLog } from './auth/sign-in-log';
import type { SignInThrottle } from './auth/sign-in-throttle';
import type { RateLimit } from './http/rate-limit';
import type { ProxyTrust, RequestAddress } from './http/client-address';
import type { VisitorLimits } from './http/visitor-limits';
import type { MailQueue } from './mail/create-mail-queue';
import type { Metrics } from './metrics/metrics';
import type { Secrets } from './lib/secrets';
import type { RefusedEvents } from './sessions/create-refused-events';
import type { ReadSite, SiteNow } from './store/read-site';
import type { SessionRow, SiteRow } from './store/schema/schema';
import type { WebhookQueue } from './vendors/sync/chats/webhook-queue';
import type { Db } from './store/db';

/** The dependencies of the gateway's routes. */
export interface GatewayDeps {
  db: Db;
  secrets: Secrets;
  /** Whether the secret that seals vendors’ tokens is not in the database. */
  isSecretApart: boolean;
  neverBan: NeverBanList;
  trust: ProxyTrust;
  geo: Geo;
  readSite: ReadSite;
  banKeyFilter: BanKeyFilter;
  erased: ErasedKeys;
  /** Returns milliseconds since 1970. */
  now: () => number;
  log: Logger;
  feed: ChangeFeed;
  /** Absent where nobody set a token to read them by. */
  metrics?: Metrics;
  openStreams: OpenStreams;
  streamCaps: StreamCaps;
  visitorStreams: VisitorStreams;
  presence: Presence;
  refusalStreams: RefusalStreams;
  agentStreams: AgentStreams;
  lists: ListCache;
  tokenUses: TokenUses;
  throttle: SignInThrottle;
  /** Of codes of second factors. */
  codeThrottle: SignInThrottle;
  passwordQueue: PasswordQueue;
  signInLog: SignInLog;
  basic: BasicCheck;
  /** Absent where nobody signs in by OpenID Connect. */
  openId?: OpenId;
  /** Absent in a gateway that sends no mail. */
  passwordMails?: PasswordMails;
  /** Absent in a gateway that sends no mail. */
  mailQueue?: MailQueue;
  /** Origin that people reach the gateway at, if that is set. */
  publicUrl?: string;
  assets: Assets;
  addressOf: (
    headers: Pick<Headers, 'get' | 'has'>,
    incoming: IncomingMessage | undefined,
  ) => RequestAddress;
  /** Absent in a gateway that does not sync with vendors. */
  webhookQueue?: WebhookQueue;
  /** Seconds that a sign-in lasts. */
  sessionTtl: number;
  limit: RateLimit;
  visitorLimits: VisitorLimits;
  /** Whether webhooks may lead to addresses that are not public. */
  allowPrivate: boolean;
  sightings: Sightings;
  dayCounter: DayCounter;
  refusedEvents: RefusedEvents;
  demo?: Demo;
}

/** Settings of the demo, whose page shows a shop beside the console. */
export interface Demo {
  /** Origin of the shop. */
  shop: string;
  /** Signs the console in; null shows the form. */
  signIn: { email: string; password: string } | null;
}

/** Types of Hono's bindings and of the variables of a request. */
export interface GatewayEnv {
  Bindings: { incoming?: IncomingMessage };
  Variables: {
    from: RequestAddress;
    site: SiteRow;
    /** The site of the request, with its origins and served epochs. */
    siteNow: SiteNow;
    /** The running chat that the path names. */
    session: SessionRow;
    /** Headers of the answer that are known before the answer is made. */
    headers?: Record<string, string>;
    /** This request writes nothing, so the change feed need not be woken. */
    onlyAsks: boolean;
    caller: Caller;
  };
}
