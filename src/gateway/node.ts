import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import pino from 'pino';
import { assembleGateway } from './assemble';
import { readAssets } from './http/assets';
import { parseNetwork } from './keys/address';
import { createNeverBan } from './keys/never-ban';
import { ConfigError } from './lib/errors/config-error';
import type { Demo } from './deps';
import {
  openInstallation,
  type Installation,
} from './installation/installation';
import { createListFastPath } from './api/v1/gate/list-fast-path';
import type { ProxyTrust } from './http/client-address';
import { createClients } from './vendors/accounts/create-client';

/**
 * Opens the installation that the environment, or else a folder, names.
 *
 * @throws ConfigError
 */
export const openConfigured = (folder: string): Promise<Installation> =>
  openInstallation({
    folder,
    databaseUrl: process.env['DATABASE_URL'],
    secret: process.env['DOORLIST_SECRET'],
  });

const readProxyTrust = (): ProxyTrust => {
  const names = (process.env['TRUST_PROXY'] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const header = (
    process.env['PROXY_HEADER'] ?? 'x-forwarded-for'
  ).toLowerCase();
  if (!/^[a-z0-9-]+$/.test(header) || header === 'forwarded') {
    throw new ConfigError(
      `PROXY_HEADER "${header}": expected one header that lists addresses, such as x-forwarded-for.`,
    );
  }
  return {
    header,
    networks: names.map((name) => {
      const network = parseNetwork(name);
      if (network) return network;
      throw new ConfigError(
        `TRUST_PROXY "${name}": expected networks such as 10.0.0.0/8, separated by commas.`,
      );
    }),
  };
};

const readLogLevel = (): string => {
  const level = process.env['LOG_LEVEL'] || 'info';
  if (level === 'silent' || level in pino.levels.values) return level;
  const known = Object.keys(pino.levels.values).join(', ');
  throw new ConfigError(`LOG_LEVEL "${level}": expected ${known} or silent.`);
};

/** @throws ConfigError that names the entry which is no network and no email */
export const readNeverBan = (entries: readonly string[]) => {
  try {
    return createNeverBan(entries);
  } catch (error) {
    throw new ConfigError((error as Error).message);
  }
};

export interface ServeOptions {
  data: string;
  host: string;
  port: number;
  neverBan: string[];
  sessionTtl: number;
  rateLimit: number;
  version: string;
  demo?: Demo;
}

/** Runs the gateway until SIGTERM or SIGINT. */
export const runGateway = async (options: ServeOptions): Promise<void> => {
  const log = pino({ level: readLogLevel() });
  const trust = readProxyTrust();
  const neverBan = readNeverBan(options.neverBan);
  const installation = await openConfigured(options.data);
  const gateway = await assembleGateway({
    ...installation,
    neverBan,
    trust,
    assets: readAssets(
      fileURLToPath(new URL('.', import.meta.url)),
      options.version,
    ),
    now: Date.now,
    log,
    clientOf: createClients(installation.secrets),
    sessionTtl: options.sessionTtl,
    rateLimit: options.rateLimit,
    ...(options.demo && { demo: options.demo }),
  });

  const app = getRequestListener(gateway.app.fetch, { hostname: options.host });
  const server = createServer(createListFastPath(gateway.deps, app));
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
      const why = `Port ${options.port} is taken. Choose another with --port.`;
      void stop().then(() => reject(taken ? new ConfigError(why) : error));
    });
    server.on('listening', () => {
      const { port } = server.address() as AddressInfo;
      const host = options.host.includes(':')
        ? `[${options.host}]`
        : options.host;
      log.info({ url: `http://${host}:${port}` }, 'listening');
    });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        log.info({ signal }, 'stopping');
        stop().then(resolve, reject);
      });
    }
  });
};
