import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext } from 'playwright-core';
import { it } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { startStack, type Stack } from '../browser/stack';
import { milliseconds, percentile } from './percentile';
import { writeResult } from './write-result';

const LOADS = 100;

// A widget that only notes when it is told to close, by the documented call.
const WIDGET = `
  window.acquire = [];
  window.acquire.push = (queued) => {
    if (typeof queued !== 'function') return;
    queued({
      on() {},
      ui: { status() {} },
      applyAction(action, settings) {
        if (settings['crm.hide_widget_in_web'] === 'yes')
          window.took ??= performance.now() - window.began;
      },
    });
  };`;

const BARE = `
  const open = indexedDB.open('bare', 1);
  open.onupgradeneeded = () => {
    open.result.createObjectStore('s').put({ small: 'value' }, 'k');
  };
  open.onsuccess = () => {
    const get = open.result.transaction('s').objectStore('s').get('k');
    get.onsuccess = () => { window.took = performance.now() - window.began; };
  };`;

/** The shop's page with other scripts, one of which notes when it starts. */
const servePages = async ({ gateway, shop }: Stack) => {
  const text = async (path: string) => (await fetch(shop + path)).text();
  const html = (await text('/lamps')).replaceAll(/<script[^]*?<\/script>/g, '');
  const bodies = { shop: html, empty: '<!doctype html><head></head>' };
  const began = 'window.began = performance.now();';
  const tag = `<script src="/doorlist.js" data-gateway="${gateway}" data-widget="acquire"></script>`;
  const pages: Record<string, string> = Object.fromEntries(
    Object.entries(bodies).flatMap(([name, body]) => [
      [
        `/${name}/gate`,
        body.replace('</head>', `<script>${WIDGET}</script>${tag}</head>`),
      ],
      [
        `/${name}/bare`,
        body.replace('</head>', '<script src="/bare.js"></script></head>'),
      ],
    ]),
  );
  Object.assign(pages, {
    '/doorlist.js': began + readFileSync('dist/doorlist.js', 'utf8'),
    '/bare.js': began + BARE,
    '/shop.css': await text('/shop.css'),
  });
  const types: Record<string, string> = {
    js: 'text/javascript',
    css: 'text/css',
  };
  const server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    const type = types[request.url?.split('.')[1] ?? ''];
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type ?? 'text/html; charset=utf-8',
      ...(type && { 'cache-control': 'max-age=600' }),
    });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${port}` };
};

const load = async (context: BrowserContext, url: string) => {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction('window.took !== undefined');
  const took = await page.evaluate<number>('window.took');
  await page.close();
  return took;
};

/** What a page asks of the gateway until a second after it has loaded. */
const countRequests = async (
  context: BrowserContext,
  url: string,
  gateway: string,
) => {
  const page = await context.newPage();
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().startsWith(gateway)) requests += 1;
  });
  await page.goto(url);
  await page.waitForTimeout(1000);
  await page.close();
  return requests;
};

it('warm page view: verdict beside a bare IndexedDB open and get', async () => {
  const { browser, close } = await launchChromium();
  const stack = await startStack();
  const { server, origin } = await servePages(stack);

  const admitted = await browser.newContext();
  const views = () =>
    countRequests(admitted, `${origin}/shop/gate`, stack.gateway);
  const cold = await views();
  let warm = 0;
  for (let view = 0; view < 5; view += 1) warm += await views();

  // A refused visitor's verdict can be seen from outside: the widget closes.
  await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: '127.0.0.1' }],
  });
  const refused = await browser.newContext();
  const compare = async (page: string) => {
    const gate: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < LOADS; round += 1) {
      const ours = await load(refused, `${origin}/${page}/gate`);
      const theirs = await load(refused, `${origin}/${page}/bare`);
      // The first views are cold.
      if (round > 1) {
        gate.push(ours);
        bare.push(theirs);
      }
    }
    const [ours, theirs] = [percentile(gate, 0.5), percentile(bare, 0.5)];
    return `${milliseconds(ours)} beside ${milliseconds(theirs)}: ${(ours / theirs).toFixed(2)} ×`;
  };
  const onShop = await compare('shop');
  const onEmpty = await compare('empty');
  await close();
  server.close();
  await stack.stop();
  writeResult('Page view', [
    ['requests of a cold view', String(cold)],
    ['requests of 5 warm views', String(warm)],
    [
      'warm: script start to verdict, p50, beside a bare IndexedDB open and get, on the shop’s page (bar: 1.25 ×)',
      onShop,
    ],
    ['the same on an empty page', onEmpty],
  ]);
});
