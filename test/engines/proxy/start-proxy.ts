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
}

let certificate: ReturnType<typeof makeCertificate> | undefined;

/**
 * The HTTP proxy of one browser. It does what engines have no common way for:
 * gives the browser an address, runs a script first in each page, notes what
 * pages complain of, and speaks HTTPS for servers that don't.
 */
export const startProxy = async ({ address, init = '' }: ProxyOptions) => {
  const trouble: string[] = [];
  const asked: string[] = [];
  const answered: string[] = [];

  const handle = async (
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ) => {
    if (!isLoopback(url.hostname)) return void response.destroy();
    if (url.pathname === WATCH_PATH) {
      if (request.method === 'POST') trouble.push(await text(request));
      response.setHeader('content-type', 'text/javascript');
      response.end(watchScript(init));
      return;
    }
    asked.push(url.href);
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
    if (!isLoopback(url.split(':')[0] ?? '')) {
      socket.destroy();
      return;
    }
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
    /** Addresses that were asked for, in their order. */
    asked,
    /** Addresses that a server answered, in their order. */
    answered,
    stop() {
      server.close();
      server.closeAllConnections();
      secure.closeAllConnections();
    },
  };
};

// Browsers ask their makers for this and that: nobody else is asked here.
const isLoopback = (name: string) =>
  /^(127\.0\.0\.1|(.+\.)?localhost)$/.test(name);
