import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { startChromium } from './start-chromium';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  visitorAt,
} from './people';
import { startProcess, type Running } from './process';

let server: Server;
let shop: Running;
let browser: Browser;

beforeAll(async () => {
  // Serves the script, takes every request, and never says a word.
  server = createServer((request, response) => {
    if (request.url !== '/doorlist.js') return;
    response.setHeader('content-type', 'text/javascript');
    response.end(readFileSync('dist/doorlist.js'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  shop = await startProcess(
    [
      ...['dist/demo/server.js', '--port', '0'],
      ...['--gateway', `http://localhost:${port}`],
    ],
    /http:\/\//,
  );
  browser = await startChromium();
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
  server.closeAllConnections();
  server.close();
});

it('a page whose gateway never answers keeps a working chat', async () => {
  const context = await openBrowser(browser, '203.0.113.24');
  const page = await context.newPage();
  const trouble = listenForTrouble(page);
  const [address = ''] = /http:\/\/\S+?(?=\/?(\s|$))/.exec(shop.output()) ?? [];
  await page.goto(`${new URL(address).origin}/lamps`, {
    waitUntil: 'domcontentloaded',
  });
  const visitor = visitorAt(page);
  await visitor.isAdmitted();
  await visitor.say('is anyone there');
  await visitor.say('hello?');
  expectNoTrouble(trouble);
});
