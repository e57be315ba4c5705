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

const LOADS = 60;

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

/** Pages that differ in one script, and note when that script began. */
const servePages = async (gateway: string) => {
  const script = readFileSync('dist/doorlist.js', 'utf8');
  const page = (before: string, code: string) =>
    `<!doctype html><title>bench</title><script>${before}</script>
     <script src="/tag.js"></script><script>window.began = performance.now();</script>${code}`;
  const pages: Record<string, string> = {
    '/gate': page(
      WIDGET,
      `<script src="/doorlist.js" data-gateway="${gateway}" data-widget="acquire"></script>`,
    ),
    '/bare': page('', '<script src="/bare.js"></script>'),
    '/tag.js': '',
    '/doorlist.js': script,
    '/bare.js': BARE,
  };
  const server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    const type = request.url?.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      ...(type === 'text/javascript' && { 'cache-control': 'max-age=600' }),
    });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${port}` };
};

const load = async (context: BrowserContext, url: string, gateway: string) => {
  const page = await context.newPage();
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().startsWith(gateway)) requests += 1;
  });
  await page.goto(url);
  await page.waitForFunction('window.took !== undefined');
  const took = await page.evaluate<number>('window.took');
  await page.close();
  return { took, requests };
};

const ban = (stack: Stack) =>
  stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: '127.0.0.1' }],
  });

it('warm page view: verdict beside a bare IndexedDB open and get', async () => {
  const { browser, close } = await launchChromium();
  const stack = await startStack();
  await ban(stack);
  const { server, origin } = await servePages(stack.gateway);
  const context = await browser.newContext();
  await load(context, `${origin}/gate`, stack.gateway);
  await load(context, `${origin}/bare`, stack.gateway);

  const gate: number[] = [];
  const bare: number[] = [];
  let requests = 0;
  for (let round = 0; round < LOADS; round += 1) {
    const ours = await load(context, `${origin}/gate`, stack.gateway);
    gate.push(ours.took);
    requests += ours.requests;
    bare.push((await load(context, `${origin}/bare`, stack.gateway)).took);
  }
  await close();
  server.close();
  await stack.stop();
  const [ours, theirs] = [percentile(gate, 0.5), percentile(bare, 0.5)];
  writeResult('Warm page view', [
    [`requests to the gateway in ${LOADS} views`, String(requests)],
    ['script start to verdict, p50', milliseconds(ours)],
    ['bare IndexedDB open and get, p50', milliseconds(theirs)],
    ['ratio (bar: 1.25)', (ours / theirs).toFixed(2)],
    ['script start to verdict, p95', milliseconds(percentile(gate, 0.95))],
    ['bare, p95', milliseconds(percentile(bare, 0.95))],
  ]);
});
