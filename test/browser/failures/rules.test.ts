import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Road } from './fault-proxy';
import { hostHtml } from './host-html';
import type { GateRecord } from '../../../src/gate/record';
import { openWorld, type World } from './open-world';
import { changeStored, storedRecord } from './stored-record';
import { waitFor } from '../../wait-for';

const SECOND = 1000;
// Not cut: then the browser itself tries twice.
const AWAY: Road['faults'] = [[/^\/v1/, { status: 503 }]];

let world: World;
let road: Road;
let context: BrowserContext;
let url: string;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
afterEach(() => context.close());

const openBrowser = async (site = 'default') => {
  road = world.proxy.open();
  context = await world.browser.newContext();
  url = world.hosts.add({
    html: hostHtml({
      gateway: road.origin,
      policy: 'admit',
      attributes: `data-site="${site}"`,
    }),
  });
};

const asked = (what = 'POST visits') =>
  road.seen.filter((one) => one === what).length;
const askedTimes = (times: number) =>
  waitFor(() => expect(asked()).toBe(times));
/** Waits until what the page was told is kept, and so has taken effect. */
const keeps = (page: Page, matches: (record: GateRecord) => boolean) =>
  waitFor(async () => {
    const record = await page.evaluate(storedRecord);
    expect(record && matches(record)).toBe(true);
  });
const isAdmitted = ({ answer }: GateRecord) => answer?.verdict === 'admitted';

/** A page whose clock only goes when it is told to. */
const openOnClock = async () => {
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(url);
  return page;
};

it('a gateway that is away is left alone for longer and longer', async () => {
  await openBrowser();
  road.faults = AWAY;
  const page = await openOnClock();
  for (const [index, seconds] of [30, 60, 120, 240, 480].entries()) {
    await keeps(page, ({ pause }) => pause === seconds * SECOND);
    expect(asked()).toBe(index + 1);
    // Jitter takes up to a half of it.
    await page.clock.fastForward((seconds / 2 - 2) * SECOND);
    expect(asked()).toBe(index + 1);
    await page.clock.fastForward((seconds / 2 + 3) * SECOND);
  }
  await askedTimes(6);
});

it('a gateway that says Retry-After is left alone for that long', async () => {
  await openBrowser();
  road.faults = [
    [
      /visits/,
      {
        status: 429,
        headers: {
          'retry-after': '600',
          'access-control-expose-headers': 'retry-after',
        },
      },
    ],
  ];
  const page = await openOnClock();
  await keeps(page, ({ pause }) => pause > 0);
  await page.clock.fastForward(590 * SECOND);
  expect(asked()).toBe(1);
  await page.clock.fastForward(41 * SECOND);
  await askedTimes(2);
});

it('the part that talks to the gateway is asked for again', async () => {
  await openBrowser();
  road.faults = [[/doorlist-client/, { close: true }]];
  const page = await context.newPage();
  await page.clock.install();
  const failed = page.waitForEvent('requestfailed');
  await page.goto(url);
  await failed;
  road.faults = [];
  await waitFor(async () => {
    await page.clock.fastForward(31 * SECOND);
    expect(asked()).toBe(1);
  });
});

it('nobody is asked again before the max age is over', async () => {
  await openBrowser();
  const { id } = await world.stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: road.address }],
  });
  const page = await openOnClock();
  let last = 0;
  for (const times of [1, 2, 3]) {
    await keeps(page, ({ answeredAt }) => answeredAt > last);
    last = (await page.evaluate(storedRecord))?.answeredAt ?? 0;
    expect(asked()).toBe(times);
    await page.clock.fastForward(290 * SECOND);
    expect(asked()).toBe(times);
    await page.clock.fastForward(41 * SECOND);
  }
  await world.stack.api('DELETE', `/v1/bans/${id}`);
});

it('other pages ask nothing before the max age is over', async () => {
  await openBrowser();
  const page = await context.newPage();
  await page.goto(url);
  await keeps(page, isAdmitted);
  await page.waitForLoadState('networkidle');
  for (let times = 0; times < 3; times++) {
    await page.reload({ waitUntil: 'networkidle' });
  }
  expect(road.seen).toEqual(['POST visits']);
});

it.each([2, 5])('%i tabs opened at once ask once', async (count) => {
  await openBrowser();
  const tabs = await Promise.all(
    Array.from({ length: count }, () => context.newPage()),
  );
  const openAll = () => Promise.all(tabs.map((tab) => tab.goto(url)));
  await openAll();
  const [first] = tabs as [Page];
  await keeps(first, isAdmitted);
  await Promise.all(tabs.map((tab) => tab.waitForLoadState('networkidle')));
  expect(asked()).toBe(1);

  await first.evaluate(changeStored, { dueAt: 0 });
  road.seen.length = 0;
  await openAll();
  await Promise.all(tabs.map((tab) => tab.waitForLoadState('networkidle')));
  expect(new Set(road.seen).size).toBe(road.seen.length);
  expect(road.seen).not.toEqual([]);
});
