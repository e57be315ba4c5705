import type { BrowserContext } from 'playwright-core';
import { expect, it } from 'vitest';
import { openBrowser, visit } from './people';
import { useStack } from './use-stack';

const held = useStack();

it.each(['/lamps', '/zendesk-messaging/lamps'])(
  'a browser’s first chat, with two tabs of %s open, is one session of one visitor',
  async (path) => {
    const { browser, stack } = held;
    const address = path === '/lamps' ? '203.0.113.120' : '203.0.113.121';
    const context = await openBrowser(browser, address);
    const asked: string[] = [];
    const answered: number[] = [];
    context.on('request', (request) => {
      if (request.url().endsWith('/sessions')) asked.push(request.method());
    });
    context.on('response', (response) => {
      if (response.url().endsWith('/sessions'))
        answered.push(response.status());
    });
    const [one, two] = [
      await visit(context, stack.shop + path),
      await visit(context, stack.shop + path),
    ];
    await two.launcher.waitFor();
    await one.say('Is the Fern out of stock?');
    // The other tab is told of it, and an agent's reply reaches both.
    await two.page.waitForFunction(
      () =>
        new Promise<boolean>((resolve) => {
          window.Doorlist?.init({ onChatInitiated: () => resolve(true) });
        }),
    );
    await expect.poll(() => answered).toEqual([201]);
    const { data } = (await stack.api(
      'GET',
      `/v1/sessions?state=live&q=${address}`,
    )) as { data: unknown[] };
    expect(data).toHaveLength(1);
    expect(asked).toEqual(['POST']);
    await context.close();
  },
);

const STARTS = '**/v1/sites/*/sessions';

/** Says one thing in two tabs at once; returns the sessions that there are. */
const chatInTwoTabs = async (
  address: string,
  prepare: (context: BrowserContext, address: string) => Promise<unknown>,
) => {
  const { browser, stack } = held;
  const context = await openBrowser(browser, address);
  await prepare(context, address);
  const tabs = [
    await visit(context, `${stack.shop}/zendesk-messaging/lamps`),
    await visit(context, `${stack.shop}/zendesk-messaging/lamps`),
  ];
  await Promise.all(tabs.map(({ launcher }) => launcher.waitFor()));
  // Both widgets open, and so both gates hear of a chat.
  await Promise.all(tabs.map(({ launcher }) => launcher.click()));
  const codes = await Promise.all(
    tabs.map(({ page }) =>
      page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            window.Doorlist?.init({
              onChatInitiated: ({ code }) => resolve(code),
            });
          }),
      ),
    ),
  );
  const { data } = (await stack.api(
    'GET',
    `/v1/sessions?state=live&q=${address}`,
  )) as { data: { code: string }[] };
  await context.close();
  return { codes: new Set(codes), sessions: data.map(({ code }) => code) };
};

it.each([
  [
    'whose browser has no locks',
    (context: BrowserContext) =>
      context.addInitScript(() =>
        Reflect.deleteProperty(Navigator.prototype, 'locks'),
      ),
  ],
  [
    'whose first answer was lost',
    async (context: BrowserContext, address: string) => {
      let isFirst = true;
      await context.addInitScript(() =>
        Reflect.deleteProperty(Navigator.prototype, 'locks'),
      );
      await context.route(STARTS, async (route) => {
        if (!isFirst) return route.continue();
        isFirst = false;
        const request = route.request();
        // The gateway hears it; the page hears nothing.
        await fetch(request.url(), {
          method: 'POST',
          headers: {
            'content-type': 'text/plain',
            'x-forwarded-for': address,
          },
          body: request.postData(),
        });
        await route.abort();
      });
    },
  ],
  [
    'whose gateway is slow',
    (context: BrowserContext) =>
      context.route(STARTS, async (route) => {
        // The gate waits for five seconds at most.
        await new Promise((resolve) => setTimeout(resolve, 2000));
        await route.continue();
      }),
  ],
] as const)(
  'one chat in two tabs, %s, is one session',
  async (name, prepare) => {
    const place = name.length;
    const { codes, sessions } = await chatInTwoTabs(
      `203.0.113.${150 + (place % 50)}`,
      prepare,
    );
    expect(sessions).toHaveLength(1);
    expect([...codes]).toEqual(sessions);
  },
);
