import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import {
  expectNoTrouble,
  holdGate,
  listenForTrouble,
  openBrowser,
  visitorAt,
} from './people';
import { useStack } from './use-stack';

const held = useStack();

const PAGES = [
  ['acquire', '/lamps', 'an agent joins'],
  ['zendesk-classic', '/zendesk-classic/lamps', 'at once'],
  ['zendesk-messaging', '/zendesk-messaging/lamps', 'the next message'],
  ['lumen', '/custom/lamps', 'at once'],
] as const;

interface Message {
  id: number;
  key?: string;
  from: 'visitor' | 'agent';
  text: string;
}

/** The vendor's chat server, which takes what anybody writes. */
const openVendor = async (context: BrowserContext) => {
  const messages: Message[] = [];
  const add = (message: Omit<Message, 'id'>) => {
    const added = { id: messages.length + 1, ...message };
    messages.push(added);
    return added;
  };
  await context.route('**/chat/*/messages', (route) => {
    const request = route.request();
    if (request.method() === 'POST') {
      const { key, text } = request.postDataJSON() as Message;
      return route.fulfill({
        json: add({ ...(key && { key }), from: 'visitor', text }),
      });
    }
    const events = messages.map(
      (message) => `event: message\ndata: ${JSON.stringify(message)}\n\n`,
    );
    return route.fulfill({
      contentType: 'text/event-stream',
      // Answered at once, and asked again.
      body: `retry: 200\n\n${events.join('')}`,
    });
  });
  return { reply: (text: string) => add({ from: 'agent', text }) };
};

describe.each(PAGES)('a chat of %s at %s', (name, path, sign) => {
  const place = PAGES.findIndex(([other]) => other === name);

  it(`that began before the gate has a session: ${sign}, and on its next page`, async () => {
    const { browser, stack } = held;
    const address = `203.0.113.${140 + place}`;
    const context = await openBrowser(browser, address);
    const sessions = async () => {
      const { data } = (await stack.api(
        'GET',
        `/v1/sessions?state=live&q=${address}`,
      )) as { data: { widget: string }[] };
      return data.map(({ widget }) => widget);
    };
    const vendor = await openVendor(context);
    const page = await context.newPage();
    const trouble = listenForTrouble(page);
    const letThrough = await holdGate(page);
    await page.goto(stack.shop + path, { waitUntil: 'commit' });
    const visitor = visitorAt(page);
    await visitor.say('Is the Fern out of stock?');
    letThrough();
    await page.waitForFunction(() => window.Doorlist);
    if (sign === 'the next message') await visitor.say('Hello?');
    if (sign === 'an agent joins') vendor.reply('We look.');
    await expect.poll(sessions).toEqual([name]);

    // The same session goes on.
    await page.goto(stack.shop + path, { waitUntil: 'load' });
    await page.waitForFunction(
      () =>
        new Promise<boolean>((resolve) => {
          window.Doorlist?.init({
            onChatInitiated: ({ resumed }) => resolve(resumed),
          });
        }),
    );
    expect(await sessions()).toEqual([name]);
    expectNoTrouble(trouble);
    await context.close();
  });
});
