import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { passOn } from './failures/fault-proxy';

type ContextOptions = Parameters<Browser['newContext']>[0];

/**
 * Opens a browser behind a proxy that tells which address it has. No page may
 * send that header itself, and a browser whose requests Playwright changes has
 * no cache.
 */
export const openBehindProxy = async (
  browser: Browser,
  address: string,
  options: ContextOptions = {},
): Promise<BrowserContext> => {
  const proxy = createServer((request, response) =>
    passOn(new URL(request.url ?? '').origin, request, response, {
      headers: { 'x-forwarded-for': address },
    }),
  ).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  const context = await browser.newContext({
    ...options,
    proxy: { server: `http://127.0.0.1:${port}` },
  });
  context.on('close', () => {
    proxy.closeAllConnections();
    proxy.close();
  });
  return context;
};
