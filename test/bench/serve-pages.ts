import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/**
 * Serves a host page's files by their paths. Scripts and styles are cached as
 * a shop's are. `/ask` answers as a gateway would that is asked for each page
 * view.
 *
 * @param delay milliseconds that `/ask` takes, as a network would
 */
export const servePages = async (
  pages: Readonly<Record<string, string>>,
  delay = 0,
) => {
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/ask') {
      response.setHeader('content-type', 'application/json');
      response.setHeader('cache-control', 'no-store');
      setTimeout(() => response.end('{"verdict":"admitted"}'), delay);
      return;
    }
    const body = pages[path];
    const type = TYPES[extname(path)];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type ?? 'text/html; charset=utf-8',
      ...(type && { 'cache-control': 'max-age=3600' }),
    });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
