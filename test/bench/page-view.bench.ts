import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, it } from 'vitest';
import { launchChromium } from '../browser/chromium';
import { readHostPages, type HostPages } from './host-pages';
import { measureColdView } from './measure-cold-view';
import { measureWarmViews } from './measure-warm-views';
import { startSeededGateway, type SeededGateway } from './start-seeded-gateway';
import { writeResult } from './write-result';

let browser: Browser;
let close: () => Promise<void>;
let hosts: HostPages;
let gateways: [SeededGateway, SeededGateway, SeededGateway];

beforeAll(async () => {
  ({ browser, close } = await launchChromium());
  hosts = await readHostPages();
  gateways = [
    await startSeededGateway(1_000),
    await startSeededGateway(100_000),
    await startSeededGateway(1_000_000),
  ];
}, 240_000);

afterAll(async () => {
  // Their folders are in the browser's, which goes with it.
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  await close();
});

it('cold page view at 1 M bans: requests and bytes', async () => {
  writeResult(
    'Page view, cold, at 1 M bans',
    await measureColdView(browser, gateways[2]),
  );
});

it.for([
  { host: 'shop', where: 'on the shop’s page' },
  { host: 'empty', where: 'on an empty page' },
] as const)('warm verdict $where', async ({ host, where }) => {
  writeResult(
    `Page view, warm, ${where}: script start to verdict, p50 beside a bare IndexedDB open and get`,
    await measureWarmViews(browser, gateways, hosts[host], hosts.files),
  );
});
