import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Served {
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/**
 * Serves pages under an origin of their own, as a company's or vendor's server
 * does.
 *
 * @param find answers what is at a path; undefined: nothing
 */
export const servePages = async (
  find: (path: string) => Served | undefined,
  host = '127.0.0.1',
) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://any');
    const found = find(pathname);
    response.writeHead(found ? 200 : 404, {
      'content-type': found?.type ?? 'text/plain',
      ...found?.headers,
    });
    response.end(found?.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
