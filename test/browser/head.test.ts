import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  holdGate,
  listenForTrouble,
  openBrowser,
  visit,
  visitorAt,
} from './people';
import { useStack } from './use-stack';

const held = useStack();

const PAGES = [
  ['/lamps', '.acquire-livechat-widget'],
  ['/acquire-v1/lamps', '.acquire-livechat-widget'],
  ['/zendesk-classic/lamps', '.zendesk-classic'],
  ['/zendesk-messaging/lamps', '.zendesk-messaging'],
  ['/custom/lamps', '.lumen-chat'],
] as const;

interface Watched extends Window {
  /** Frames in which the widget was seen, and in which it was there. */
  seen?: { visible: number; all: number };
}

/** Looks in each frame of each page whether the widget is to be seen. */
const watchFrames = (page: Page, root: string) =>
  page.addInitScript((selector) => {
    const seen = { visible: 0, all: 0 };
    (window as Watched).seen = seen;
    const look = () => {
      const host = document.querySelector(selector);
      if (host) {
        seen.all += 1;
        const boxes = host.shadowRoot?.firstElementChild?.getClientRects();
        if (boxes?.length) seen.visible += 1;
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, root);

const framesOf = async (page: Page) =>
  (await page.evaluate(() => (window as Watched).seen)) ?? {
    ...{ visible: 0, all: 0 },
  };

const untilDrawn = (page: Page, frames: number) =>
  expect
    .poll(async () => (await framesOf(page)).all)
    .toBeGreaterThanOrEqual(frames);

const hintsOf = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.includes('/v1/sites/')),
  );

/** Bans an address, and opens a page there until it is refused. */
const openRefused = async (
  context: BrowserContext,
  address: string,
  path: string,
) => {
  const { id } = (await held.stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: address }],
  })) as { id: number };
  const first = await visit(context, held.stack.shop + path);
  await first.isRefused();
  return { id, first };
};

describe.each(PAGES)('the head script at %s', (path, root) => {
  const address = `203.0.113.${170 + PAGES.findIndex(([one]) => one === path)}`;

  it('keeps the widget away from a refused browser in every frame, and gives it back', async () => {
    const { browser, stack } = held;
    const context = await openBrowser(browser, address);
    const { id, first } = await openRefused(context, address, path);
    await expect.poll(() => hintsOf(first.page)).toHaveLength(1);
    await first.page.close();

    const page = await context.newPage();
    const trouble = listenForTrouble(page);
    await watchFrames(page, root);
    const letThrough = await holdGate(page);
    await page.goto(stack.shop + path, { waitUntil: 'commit' });
    await untilDrawn(page, 20);
    letThrough();
    await visitorAt(page).isRefused();
    const { all } = await framesOf(page);
    await untilDrawn(page, all + 20);
    expect((await framesOf(page)).visible).toBe(0);

    // On the same page, when the block is taken back.
    await stack.api('DELETE', `/v1/bans/${id}`);
    await visitorAt(page).isAdmitted();
    await expect.poll(() => hintsOf(page)).toEqual([]);

    await page.goto(stack.shop + path, { waitUntil: 'load' });
    await visitorAt(page).launcher.waitFor();
    expectNoTrouble(trouble);
    await context.close();
  });

  it('is what does it: without, the widget is seen before the gate is there', async () => {
    const { browser, stack } = held;
    const context = await openBrowser(browser, address);
    const { id } = await openRefused(context, address, path);

    const page = await context.newPage();
    await watchFrames(page, root);
    const letThrough = await holdGate(page);
    await page.goto(`${stack.shop}${path}?head=none`, { waitUntil: 'commit' });
    await visitorAt(page).launcher.waitFor();
    expect((await framesOf(page)).visible).toBeGreaterThan(0);
    letThrough();
    await visitorAt(page).isRefused();
    await stack.api('DELETE', `/v1/bans/${id}`);
    await context.close();
  });
});

/** A tab of the shop without a gate, after one that was admitted. */
const openGateless = async (context: BrowserContext, shop: string) => {
  const { page, launcher } = await visit(context, `${shop}/lamps`);
  await launcher.waitFor();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.Doorlist?.init({ onAdmitted: () => resolve() });
      }),
  );
  await page.goto(`${shop}/acquire-queue.js`);
  return page;
};

const setHint = (page: Page, gateway: string) =>
  page.evaluate(
    (key) => localStorage.setItem(key, '1'),
    `${gateway}/v1/sites/default/`,
  );

it('a hint that another tab takes away meanwhile does not leave the widget hidden', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '203.0.113.178');
  const other = await openGateless(context, stack.shop);
  await setHint(other, stack.gateway);

  const page = await context.newPage();
  const letThrough = await holdGate(page);
  await page.goto(`${stack.shop}/lamps`, { waitUntil: 'commit' });
  const { launcher } = visitorAt(page);
  await page.locator('.acquire-livechat-widget').waitFor({ state: 'attached' });
  await other.evaluate(() => localStorage.clear());
  expect(await launcher.isVisible()).toBe(false);
  letThrough();
  await launcher.waitFor();
  await context.close();
});

it('a hint that is wrong keeps the widget away no longer than the record takes', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '203.0.113.177');
  await setHint(await openGateless(context, stack.shop), stack.gateway);

  const next = await visit(context, `${stack.shop}/lamps`);
  await next.launcher.waitFor();
  await expect.poll(() => hintsOf(next.page)).toEqual([]);
  await context.close();
});

it('what the page has, and whatever it sets, is left to it', async () => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, '203.0.113.179');
  const page = await openGateless(context, stack.shop);
  await setHint(page, stack.gateway);
  const trouble = listenForTrouble(page);
  const src = `/doorlist-head.js?gateway=${stack.gateway}`;
  await page.route('**/odd', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><script>var zE = () => 'theirs';</script>
        <script src="${src}"></script>
        <script>
          const kept = zE();
          const settings = Object.freeze({});
          zESettings = undefined; zESettings = settings; zE = null; zE = 5;
          window.after = [kept, zESettings === settings, zE];
        </script>`,
    }),
  );
  await page.goto(`${stack.shop}/odd`);
  expect(await page.evaluate('window.after')).toEqual(['theirs', true, 5]);
  expectNoTrouble(trouble);
  await context.close();
});

it('is in the shop’s own files as the gateway has it', () => {
  expect(readFileSync('dist/demo/public/doorlist-head.js', 'utf8')).toBe(
    readFileSync('dist/doorlist-head.js', 'utf8'),
  );
});
