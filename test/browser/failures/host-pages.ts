import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { passOn } from './fault-proxy';

/** A page of some site that uses the gate. */
export interface HostPage {
  html: string;
  headers?: Record<string, string> | undefined;
}

const FILES = [
  '/acquire-queue.js',
  '/acquire/widget.js',
  '/acquire-v1-queue.js',
  '/acquire-v1/a-lumen/init.js',
];

/** Serves real pages with the demo's Acquire widget and its chat server. */
export const startHostPages = async (shop: string) => {
  const pages = new Map<string, HostPage>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/chat/')) return passOn(shop, request, response);
    const page = pages.get(path);
    if (FILES.includes(path)) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(`dist/demo/public${path}`));
    } else if (page) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...page.headers,
      });
      response.end(page.html);
    } else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    /** Returns the page's URL: another site than the gateway's. */
    add(page: HostPage): string {
      const path = `/pages/${pages.size + 1}`;
      pages.set(path, page);
      return origin + path;
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
};
