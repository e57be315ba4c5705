import type { EventEmitter } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { assembleGateway } from './assemble';
import { readAssets } from './http/assets';
import { createPatientServer } from './http/create-patient-server';
import { createGeo } from './geo/create-geo';
import { readGeoFiles } from './geo/read-geo-files';
import { readNeverBan } from './keys/read-never-ban';
import { ConfigError } from './lib/errors/config-error';
import { openLog } from './lib/log/open-log';
import { readMetricsToken } from './metrics/read-metrics-token';
import type { Demo } from './deps';
import {
  openConfigured,
  type Environment,
} from './installation/open-configured';
import type { Secrets } from './lib/secrets';
import { hasUsers } from './store/users';
import { findSecretRisks } from './installation/find-secret-risks';
import { createFastPath } from './api/v1/gate/fast-path';
import { readPublicUrl } from './http/read-public-url';
import { openOpenId } from './auth/open-id';
import { openMailer } from './mail/open-mailer';
import { readProxyTrust } from './http/read-proxy-trust';
import {
  createClients,
  createSuspenders,
} from './vendors/accounts/create-client';

/** Returns what the log tells the first owner, who cannot sign in yet. */
const inviteOwner = (
  url: string,
  { setupCode }: Secrets,
): [link: { url: string; code: string }, text: string] => [
  // Behind `#`, so that no server and no proxy is told it.
  { url: `${url}/setup#${setupCode}`, code: setupCode },
  'there is no user yet: open the url to create the owner',
];

/** Options of `doorlist serve`, with their defaults filled in. */
export interface ServeOptions {
  /** Folder of the data; `DATABASE_URL` takes precedence. */
  data: string;
  host: string;
  /** 0 takes a free port. */
  port: number;
  neverBan: string[];
  /** Databases of addresses. @default those of `DOORLIST_GEO` */
  geo?: string[];
  /** Seconds that a sign-in lasts. */
  sessionTtl: number;
  /** Requests that a caller may make in a minute; 0 for no limit. */
  rateLimit: number;
  /** Connections that are open at once, at most. */
  maxConnections: number;
  /** Folder of the built bundles. */
  dist: string;
  /** Version of the package, shown with the bundles. */
  version: string;
  /** Whether webhooks may lead to addresses that are not public. */
  allowPrivate?: boolean;
  demo?: Demo;
}

/** What the gateway uses of the process it runs in. */
export interface GatewayProcess {
  env: Environment;
  /** Takes the log. */
  stdout: NodeJS.WritableStream;
  /** Emits SIGTERM or SIGINT to stop the gateway. */
  signals: EventEmitter;
}

/**
 * Runs the gateway until SIGTERM or SIGINT.
 *
 * @throws ConfigError for wrong settings, or if the port is taken
 */
export const runGateway = async (
  options: ServeOptions,
  { env, stdout, signals }: GatewayProcess,
): Promise<void> => {
  const log = openLog(env, stdout);
  const metricsToken = readMetricsToken(env);
  const trust = readProxyTrust(env);
  const neverBan = readNeverBan(options.neverBan);
  const publicUrl = readPublicUrl(env);
  const mailer = openMailer(env, publicUrl);
  const openId = openOpenId(env, publicUrl);
  const geo = await createGeo(options.geo ?? readGeoFiles(env), { log });
  const installation = await openConfigured(options.data, env, () =>
    log.warn('waits for another process that upgrades the database'),
  );
  for (const risk of await findSecretRisks(installation, options.data)) {
    log.warn(risk);
  }
  const waitsForOwner = !(await hasUsers(installation.db));
  const gateway = await assembleGateway({
    ...installation,
    isSecretApart: installation.secretPlace !== 'database',
    neverBan,
    geo,
    trust,
    assets: readAssets(options.dist, options.version),
    now: Date.now,
    log,
    clientOf: createClients(installation),
    suspenderOf: createSuspenders(installation, 'holder'),
    sessionTtl: options.sessionTtl,
    rateLimit: options.rateLimit,
    allowPrivate: options.allowPrivate ?? false,
    ...(publicUrl !== undefined && { publicUrl }),
    ...(metricsToken !== undefined && { metricsToken }),
    ...(mailer && { mailer }),
    ...(openId && { openId }),
    ...(options.demo && { demo: options.demo }),
  });

  const app = getRequestListener(gateway.app.fetch, { hostname: options.host });
  const server = createPatientServer(
    { most: options.maxConnections },
    log,
    createFastPath(gateway.deps, (incoming, outgoing) => {
      // The listener turns failures into responses itself.
      void app(incoming, outgoing);
    }),
  );
  server.listen(options.port, options.host);
  const stop = async () => {
    server.close();
    await gateway.stop();
    server.closeAllConnections();
    await installation.db.destroy();
  };

  await new Promise<void>((resolve, reject) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      const message = `Port ${options.port} is taken. Choose another with --port.`;
      void stop().then(() => reject(taken ? new ConfigError(message) : error));
    });
    gateway.deps.feed.subscribe(({ kind }) => {
      if (kind !== 'secret') return;
      installation.renewSecret().then(
        () => log.info('the secret was rotated'),
        // What it made of the one before would match nothing.
        (error: Error) => void stop().then(() => reject(error)),
      );
    });
    server.on('listening', () => {
      const { port } = server.address() as AddressInfo;
      const host = options.host.includes(':')
        ? `[${options.host}]`
        : options.host;
      const url = `http://${host}:${port}`;
      log.info({ url }, 'listening');
      if (waitsForOwner) log.warn(...inviteOwner(url, installation.secrets));
    });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      signals.once(signal, () => {
        log.info({ signal }, 'stopping');
        stop().then(resolve, reject);
      });
    }
  });
};
