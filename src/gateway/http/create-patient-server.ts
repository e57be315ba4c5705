import { createServer, type RequestListener, type Server } from 'node:http';
import type { Logger } from 'pino';

/** How long connections are waited for, and how many there may be. */
export interface ConnectionLimits {
  /** Connections at once; further ones are closed. */
  most: number;
  /** Milliseconds for a request's headers, from the connection's start on. */
  headers?: number;
  /** Milliseconds for a whole request. */
  request?: number;
  /** Milliseconds without a byte either way; event streams have heartbeats. */
  silence?: number;
}

const SECOND = 1_000;
/** Milliseconds between two log lines about connections beyond the limit. */
const LOG_EVERY = 60 * SECOND;

/**
 * Creates an HTTP server that closes connections which are silent, slow or sent
 * by half. What it answers may take any time.
 */
export const createPatientServer = (
  {
    most,
    headers = 10 * SECOND,
    request = 30 * SECOND,
    silence = 75 * SECOND,
  }: ConnectionLimits,
  log: Pick<Logger, 'warn'>,
  listener: RequestListener,
): Server => {
  const server = createServer(
    {
      headersTimeout: headers,
      requestTimeout: request,
      // How exactly these two hold.
      connectionsCheckingInterval: Math.min(headers / 2, 5 * SECOND),
    },
    listener,
  );
  server.timeout = silence;
  server.maxConnections = most;
  let loggedAt = -Infinity;
  server.on('drop', () => {
    if (performance.now() - loggedAt < LOG_EVERY) return;
    loggedAt = performance.now();
    log.warn(
      { most },
      'connections are refused, too many are open: raise --max-connections, or limit callers at the proxy',
    );
  });
  return server;
};
