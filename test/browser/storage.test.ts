import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../wait-for';
import { openBrowser, visitorAt } from './people';
import { useStack } from './use-stack';

const held = useStack();

/** Pages of the shop: each script, and each widget's adapter. */
const PAGES = [
  ['doorlist.js', '/lamps'],
  ['doorlist.js', '/zendesk-messaging/lamps'],
  ['doorlist.acquire.js', '/lamps'],
  ['doorlist.acquire.js', '/acquire-v1/lamps'],
  ['doorlist.zendesk.js', '/zendesk-classic/lamps'],
  ['doorlist.zendesk.js', '/zendesk-messaging/lamps'],
] as const;

/**
 * Opens pages of the shop whose tag is of another script and has more on it.
 * `asked` are the requests of the gateway, but for the script's own.
 */
const openShop = async (
  script: string,
  address: string,
  { attributes = '', before = '' } = {},
) => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, address);
  const asked: string[] = [];
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === stack.gateway && !pathname.endsWith(script)) {
      asked.push(pathname.replace(/^\/v1\/sites\/\w+\//, ''));
    }
  });
  await context.route(/\/lamps$/, async (route) => {
    const html = await (await fetch(route.request().url())).text();
    await route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html
        .replace('/doorlist.js"', `/${script}" ${attributes}`)
        .replace('<head>', `<head><script>${before}</script>`),
    });
  });
  return { context, asked };
};

/** Opens a page, and waits until the gate has read its memory. */
const openPage = async (context: BrowserContext, path: string) => {
  const page = await context.newPage();
  await page.goto(held.stack.shop + path, { waitUntil: 'load' });
  await page.waitForFunction(() => window.Doorlist?.init);
  await visitorAt(page).isAdmitted();
  // Later than a gate waits for storage, and for its policy.
  await page.waitForFunction(() => performance.now() > 2000);
  return page;
};

const stored = async (page: Page) => ({
  ...(await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    // The shop itself remembers who its visitor is, and its chat what is open.
    local: Object.keys(localStorage).filter(
      (key) => !/^shopper$|_open$/.test(key),
    ),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
  }))),
  all: (await page.context().cookies()).map(({ name }) => name),
});

const NOTHING = {
  ...{ databases: [], local: [], session: [], cookies: '', all: [] },
};

describe.each(PAGES)('%s at %s', (script, path) => {
  const place = PAGES.findIndex((one) => one[0] === script && one[1] === path);

  it('with data-storage="after-chat", asks and stores nothing before a chat', async () => {
    const { context, asked } = await openShop(
      script,
      `203.0.113.${120 + place}`,
      { attributes: 'data-storage="after-chat"' },
    );
    const page = await openPage(context, path);
    expect(asked).toEqual([]);
    expect(await stored(page)).toEqual(NOTHING);

    await visitorAt(page).say('Is the Fern out of stock?');
    await waitFor(() => expect(asked).toContain('sessions'));
    await waitFor(async () =>
      expect((await stored(page)).databases).toEqual(['doorlist']),
    );
    await context.close();
  });
});

describe('Doorlist.consent()', () => {
  it('false, called before the script has come, asks and stores nothing', async () => {
    const { context, asked } = await openShop('doorlist.js', '203.0.113.130', {
      attributes: 'data-storage="after-chat"',
      before: `(window.Doorlist ||= []).push(['consent', false])`,
    });
    const page = await openPage(context, '/lamps');
    expect(asked).toEqual([]);
    expect(await stored(page)).toEqual(NOTHING);
    await context.close();
  });

  it('false, queued for a tag without data-storage, loads what forgets, asks and stores nothing', async () => {
    const { context, asked } = await openShop('doorlist.js', '203.0.113.133', {
      before: `(window.Doorlist ||= []).push(['consent', false])`,
    });
    const page = await openPage(context, '/lamps');
    await waitFor(() =>
      expect(asked.toSorted()).toEqual([
        '/doorlist-client-2.js',
        '/doorlist-forget.js',
      ]),
    );
    await waitFor(async () => expect(await stored(page)).toEqual(NOTHING));
    await context.close();
  });

  it('false takes off what is stored; true has it stored again, at once', async () => {
    const { context, asked } = await openShop('doorlist.js', '203.0.113.131');
    const page = await openPage(context, '/lamps');
    const isStored = async () =>
      expect((await stored(page)).databases).toEqual(['doorlist']);
    await waitFor(isStored);

    await page.evaluate(() => window.Doorlist?.consent(false));
    await waitFor(async () => expect(await stored(page)).toEqual(NOTHING));
    asked.length = 0;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.reload();
    await page.evaluate(() => window.Doorlist?.consent(true));
    await waitFor(isStored);
    await waitFor(() => expect(asked).toContain('visits'));
    await context.close();
  });

  it('true lets the gate close the chat of who is banned, on the same page', async () => {
    const { stack } = held;
    await stack.api('POST', '/v1/bans', {
      keys: [{ kind: 'ip', value: '203.0.113.132' }],
    });
    const { context, asked } = await openShop('doorlist.js', '203.0.113.132', {
      attributes: 'data-storage="after-chat"',
    });
    const page = await openPage(context, '/lamps');
    expect(asked).toEqual([]);
    await page.evaluate(() => window.Doorlist?.push(['consent', true]));
    await visitorAt(page).isRefused();
    await context.close();
  });
});
