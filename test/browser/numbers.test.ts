import type { Page as BrowserPage } from 'playwright-core';
import { expect, it, vi } from 'vitest';
import type { Ban } from '../../src/protocol/bans';
import type { Page } from '../../src/protocol/page';
import type { Stats } from '../../src/protocol/stats';
import { HANG } from '../hang';
import {
  expectNoTrouble,
  listenForTrouble,
  openBrowser,
  signIn,
  visitorAt,
} from './people';
import type { Stack } from './stack';
import { useStack } from './use-stack';

const held = useStack();

const openConsole = () => openBrowser(held.browser, '198.51.100.9');

/** Blocks the one visitor whose chat is running. */
const blockRunningChat = async (stack: Stack): Promise<Ban> => {
  // The widget shows what was said before the gateway has its session.
  const session = await vi.waitUntil(async () => {
    const { data } = (await stack.api(
      'GET',
      '/v1/sessions?state=live',
    )) as Page<{ code: string; lastMessage: object | null }>;
    return data.find(({ lastMessage }) => lastMessage)?.code;
  }, HANG);
  return (await stack.api('POST', '/v1/bans', {
    ...{ session, kinds: ['visitor'], for: '7d', reason: 'Insults' },
  })) as Ban;
};

const isDrawn = (page: BrowserPage) =>
  page.getByRole('img', { name: /refused, most of them/ });

it('a refused visitor appeals, somebody at the console unblocks and answers, and they read it', async () => {
  const { stack, browser } = held;
  const visitor = await openBrowser(browser, '203.0.113.71');
  const shop = await visitor.newPage();
  await shop.goto(`${stack.shop}/acquire`);
  await visitorAt(shop).say('you are all thieves');
  const { reference } = await blockRunningChat(stack);
  const notice = shop.getByRole('region', { name: 'Chat is not available' });
  const agent = await signIn(await openConsole(), stack);
  const { page } = agent;
  const trouble = listenForTrouble(page);

  const opened = visitor.waitForEvent('page');
  await notice.getByRole('link', { name: 'Ask for a second look' }).click();
  const appealing = await opened;
  await appealing
    .getByRole('textbox', { name: 'Why should we look at it again?' })
    .fill('It was <b>my</b> brother.');
  await appealing.getByRole('button', { name: 'Send' }).click();
  await appealing.getByText('Nobody has answered yet').waitFor();

  // The stream tells the console of it.
  const link = page.getByRole('link', { name: /^Appeals.*1 appeal is open/ });
  await link.click();
  await page.getByRole('link', { name: `Block ${reference}` }).click();
  await expect
    .poll(() => new URL(page.url()).pathname)
    .toBe(`/console/appeals/${reference}`);
  await page.getByText('It was <b>my</b> brother.').last().waitFor();
  await page.getByText('you are all thieves').waitFor();
  await page.reload();
  await page.getByText('If you unblock').waitFor();
  await page.getByRole('button', { name: 'Unblock and answer' }).click();
  await page.getByText('The visitor reads:').waitFor();
  await page.getByText('We looked at it again. The block is lifted.').waitFor();
  await page.getByRole('link', { name: 'Appeals', exact: true }).waitFor();

  await appealing.reload();
  await appealing.getByText('The block is lifted').waitFor();
  await shop.reload();
  await visitorAt(shop).isAdmitted();
  expectNoTrouble(trouble);
});

it('a suggestion is looked at, done, and taken back; the chart and its table say what /v1/stats does', async () => {
  const { stack } = held;
  for (const last of [1, 2, 3]) {
    await stack.api('POST', '/v1/bans', {
      keys: [{ kind: 'ip', value: `8.8.8.${last}` }],
      reason: 'Scanners',
    });
  }
  const listed = async () =>
    (
      (await stack.api('GET', '/v1/bans?state=active&q=8.8.8.')) as Page<Ban>
    ).data
      .flatMap(({ keys }) => keys.map(({ value }) => value))
      .toSorted();
  const agent = await signIn(await openConsole(), stack);
  const { page } = agent;
  const trouble = listenForTrouble(page);
  await page.getByRole('link', { name: 'Overview' }).click();
  const panel = page.getByRole('region', { name: 'Suggestions' });
  await panel
    .getByRole('button', { name: 'Look: Merge 3 blocks in 8.8.8.0/24' })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Merge 3 blocks/ });
  await dialog.getByText('Reach of the last 30 days').waitFor();
  await dialog.getByRole('link', { name: '8.8.8.2' }).waitFor();
  expect(await listed()).toEqual(['8.8.8.1', '8.8.8.2', '8.8.8.3']);
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await panel.getByText('Merged into 8.8.8.0/24.').waitFor();
  await expect.poll(listed).toEqual(['8.8.8.0/24']);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('Taken back.').waitFor();
  await expect.poll(listed).toEqual(['8.8.8.1', '8.8.8.2', '8.8.8.3']);

  const { days } = (await stack.api('GET', '/v1/stats')) as Stats;
  const refused = days.map((day) => day.refusedChats + day.refusals);
  expect(Math.max(...refused)).toBeGreaterThan(0);
  // The numbers are those of when the view was opened.
  await page.reload();
  await isDrawn(page).locator('canvas').waitFor();
  await page.getByText('Show as table').click();
  const rows = await page
    .getByRole('table')
    .filter({ hasText: 'Shield on' })
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent),
      ),
    );
  expect(rows.map(([count]) => Number(count)).toReversed()).toEqual(refused);
  expect(rows.map(([, made]) => Number(made)).toReversed()).toEqual(
    days.map(({ bans }) => bans),
  );
  expectNoTrouble(trouble);
});

it.each([
  [320, 700],
  [390, 844],
  [768, 1024],
  [1440, 900],
])('at %i × %i neither view scrolls sideways', async (width, height) => {
  const { stack } = held;
  const context = await openConsole();
  const { page } = await signIn(context, stack);
  await page.setViewportSize({ width, height });
  const sideways = () =>
    page
      .getByRole('main')
      .evaluate((main) => main.scrollWidth - main.clientWidth);
  await page.goto(`${stack.gateway}/console/overview?days=365`);
  await page.getByText('Active by kind').waitFor();
  expect(await sideways()).toBe(0);
  await page.goto(`${stack.gateway}/console/appeals?state=answered`);
  await page.getByRole('list', { name: 'Appeals' }).locator('a').click();
  await page.getByText('The visitor reads:').waitFor();
  expect(await sideways()).toBe(0);
});
