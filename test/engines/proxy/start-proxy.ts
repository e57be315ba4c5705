import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { makeCertificate } from './certificate';
import { forward } from './forward';
import { WATCH_PATH, watchScript } from './watch-page';

export interface ProxyOptions {
  /** What `x-forwarded-for` says of the browser's address. */
  address: string;
  /** Runs in each page before any other script; a classic script's text. */
  init?: string | undefined;
  /** What becomes of a request instead of being passed on. */
  fault?: Fault | undefined;
}

/** `cut`: the connection ends. `silence`: no answer ever comes. */
export type FaultyAnswer =
  | 'cut'
  | 'silence'
  | { status: number; headers?: Record<string, string>; body?: string };

export type Fault = (url: URL) => FaultyAnswer | undefined;

let certificate: ReturnType<typeof makeCertificate> | undefined;

/**
 * The HTTP proxy of one browser. It does what engines have no common way for:
 * gives the browser an address, runs a script first in each page, notes what
 * pages complain of, makes failures, and speaks HTTPS for servers that don't.
 */
export const startProxy = async ({
  address,
  init = '',
  fault,
}: ProxyOptions) => {
  const trouble: string[] = [];
  const answered: string[] = [];
  const failed: string[] = [];

  const handle = async (
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    if (!LOOPBACK.has(url.hostname)) return void response.destroy();
    if (url.pathname === WATCH_PATH) {
      if (request.method === 'POST') trouble.push(await text(request));
      response.setHeader('content-type', 'text/javascript');
      response.end(watchScript(init));
      return;
    }
    const faulty = fault?.(url);
    if (faulty) failed.push(url.href);
    if (faulty === 'silence') return;
    if (faulty === 'cut') return void response.destroy();
    if (faulty) {
      response.writeHead(faulty.status, {
        // So that the page gets to see it.
        'access-control-allow-origin': request.headers.origin,
        'access-control-allow-credentials': 'true',
        ...faulty.headers,
      });
      return void response.end(faulty.body);
    }
    forward(url, address, request, response, () => answered.push(url.href));
  };

  const answer = (
    url: string,
    request: IncomingMessage,
    response: ServerResponse,
  ) => handle(new URL(url), request, response).catch(() => response.destroy());

  const server = createServer(
    (request, response) => void answer(request.url ?? '', request, response),
  );
  certificate ??= makeCertificate();
  const secure = createSecureServer(certificate, (request, response) => {
    const url = `https://${request.headers.host}${request.url}`;
    void answer(url, request, response);
  });
  server.on('connect', ({ url = '' }, socket) => {
    socket.on('error', () => socket.destroy());
    if (!LOOPBACK.has(url.split(':')[0] ?? '')) return socket.destroy();
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    secure.emit('connection', socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    /** `host:port` */
    name: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** What the pages complained of, in their words. */
    trouble,
    /** Addresses that a server answered, in their order. */
    answered,
    /** Addresses that met the fault. */
    failed,
    stop() {
      server.close();
      server.closeAllConnections();
      secure.closeAllConnections();
    },
  };
};

// Browsers ask their makers for this and that: nobody else is asked here.
const LOOPBACK = new Set(['localhost', '127.0.0.1']);
