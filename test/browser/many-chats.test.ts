import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { AgentMessage } from '../../src/protocol/messages';
import type { Session } from '../../src/protocol/sessions';
import { aMessage, aSession } from '../unit/agent/samples';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  signIn,
} from './people';
import { useStack } from './use-stack';

const held = useStack();

const CHATS = 2000;
const MESSAGES = 5000;

const codeOf = (index: number) => `ZZZZ-${String(index).padStart(4, '0')}`;
const now = Date.now();
const ago = (seconds: number) => new Date(now - seconds * 1000).toISOString();

const sessions: Session[] = Array.from({ length: CHATS }, (_, index) =>
  aSession({
    code: codeOf(index),
    startedAt: ago(index + 60),
    lastMessage: aMessage({
      id: index + 1,
      at: ago(index),
      text: `no. ${index}`,
    }),
  }),
);
const messages: AgentMessage[] = Array.from({ length: MESSAGES }, (_, index) =>
  aMessage({
    id: index + 1,
    at: ago(MESSAGES - index),
    text: `message ${index + 1}`,
  }),
);

/** Answers as a gateway with that many chats and messages. */
const serveMany = async (page: Page) => {
  await page.route(/\/v1\/sessions\?/, (route) => {
    const query = new URL(route.request().url()).searchParams;
    const from = Number(query.get('cursor') ?? 0);
    const to = from + Number(query.get('limit'));
    const isLive = query.get('state') === 'live';
    return route.fulfill({
      json: {
        data: isLive ? sessions.slice(from, to) : [],
        ...(isLive && to < CHATS && { next: String(to) }),
      },
    });
  });
  await page.route(/\/v1\/sessions\/ZZZZ-\d{4}$/, (route) => {
    const code = route.request().url().split('/').at(-1);
    return route.fulfill({
      json: sessions.find((session) => session.code === code),
    });
  });
  await page.route(/\/messages\?before=/, (route) => {
    const before = new URL(route.request().url()).searchParams.get('before');
    const end = before === 'end' ? MESSAGES : Number(before) - 1;
    const data = messages.slice(Math.max(0, end - 50), end);
    return route.fulfill({
      json: { data, ...(end > 50 && { next: String(data[0]?.id) }) },
    });
  });
};

const open = async () => {
  const { browser, stack } = held;
  const agent = await signIn(await openBrowser(browser, '198.51.100.1'), stack);
  const { page } = agent;
  const trouble = listenForTrouble(page);
  await serveMany(page);
  await page.reload();
  await page.getByText(`All 2,000`).waitFor();
  return { page, trouble };
};

const neverScrolls = async (page: Page) => {
  const { height, width } = page.viewportSize() ?? { height: 0, width: 0 };
  expect(
    await page.evaluate(() => [
      document.scrollingElement?.scrollHeight,
      document.scrollingElement?.scrollWidth,
    ]),
  ).toEqual([height, width]);
};

it('2,000 chats are one list, of which only what is seen is drawn', async () => {
  const { page, trouble } = await open();
  const list = page.getByRole('list', { name: 'Live chats' });
  const rows = list.getByRole('button');
  expect(await rows.count()).toBeLessThan(60);
  expect(await rows.count()).toBeGreaterThan(5);
  await neverScrolls(page);

  // The last row is a key away, and has the focus.
  await rows.first().focus();
  await page.keyboard.press('End');
  const last = list.getByText('no. 0', { exact: true });
  await last.waitFor();
  await expect
    .poll(() =>
      list.locator('button:focus').getByText('no. 0', { exact: true }).count(),
    )
    .toBe(1);
  expect(await rows.count()).toBeLessThan(60);
  await page.keyboard.press('Enter');
  await page.waitForURL(/chats\/ZZZZ-0000/);
  expectNoTrouble(trouble);
});

it('a chat of 5,000 messages scrolls in its column, and stays where one reads', async () => {
  const { page, trouble } = await open();
  await page
    .getByRole('list', { name: 'Live chats' })
    .getByRole('button')
    .first()
    .click();
  const log = page.getByRole('log', { name: 'Conversation' });
  await log.getByText('message 5000', { exact: true }).waitFor();
  await neverScrolls(page);
  const top = () => log.evaluate((element) => element.scrollTop);
  const atEnd = await log.evaluate(
    ({ scrollHeight, scrollTop, clientHeight }) =>
      scrollHeight - scrollTop - clientHeight,
  );
  expect(atEnd).toBeLessThan(2);

  // Earlier messages come above what one reads, and do not push it away.
  await log.evaluate((element) => element.scrollTo(0, 10));
  await log.getByText('message 4901', { exact: true }).waitFor();
  expect(await top()).toBeGreaterThan(500);
  await neverScrolls(page);
  expectNoTrouble(trouble);
});
